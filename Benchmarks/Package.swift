// swift-tools-version: 6.2
import PackageDescription

/// As in the package above, which neither needs nor sees this one.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

func roster(_ name: String) -> Target.Dependency { .product(name: name, package: "WindowRoster") }

let package = Package(
    name: "WindowRosterBenchmarks",
    dependencies: [
        .package(name: "WindowRoster", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .target(
            name: "BenchmarkHalls",
            dependencies: [
                roster("RosterModel"), roster("RosterRules"), roster("RosterFiles"), roster("RosterReports"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "roster-halls",
            dependencies: [
                "BenchmarkHalls", roster("RosterModel"), roster("RosterRules"), roster("RosterFiles"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "BenchmarkHallsTests",
            dependencies: [
                "BenchmarkHalls", roster("RosterModel"), roster("RosterRules"), roster("RosterFiles"),
            ],
            swiftSettings: strict),
    ]
)
