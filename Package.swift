// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is built with these.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

/// A Swift target; its dependencies are the arrows of the picture in README.md.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

/// Law and house rules as data; in the code, so that the command stays one file.
let presets = [
    "cn", "cn-organs", "cn-overtime", "cn-women", "de", "eu", "screen-work", "uk", "us-ca", "us-flsa", "window-hall",
]

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

let package = Package(
    name: "WindowRoster",
    products: [
        .executable(name: "roster", targets: ["roster"]),
        .library(name: "RosterModel", targets: ["RosterModel"]),
        .library(name: "RosterRules", targets: ["RosterRules"]),
        .library(name: "RosterSolver", targets: ["RosterSolver"]),
        .library(name: "RosterFiles", targets: ["RosterFiles"]),
        .library(name: "RosterReports", targets: ["RosterReports"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"])]),
        .target(name: "CGLPKGuard", dependencies: ["CGLPK"]),
        module("Linear"),
        module("GLPK", ["Linear", "CGLPK", "CGLPKGuard"]),
        module("RosterModel"),
        module("RosterRules", ["RosterModel"]),
        module("RosterCompiler", ["RosterModel", "RosterRules", "Linear"]),
        module("RosterPricing"),
        module("RosterSolver", ["RosterModel", "RosterRules", "RosterCompiler", "RosterPricing", "Linear", "GLPK"]),
        module(
            "RosterFiles", ["RosterModel", "RosterRules", .product(name: "Yams", package: "Yams")],
            resources: presets.map { .embedInCode("Presets/\($0).yaml") }),
        module("RosterReports", ["RosterModel", "RosterRules"]),
        module("RosterTesting", ["RosterModel", "RosterRules"]),
        module(
            "RosterCrossCheck",
            ["RosterModel", "RosterRules", "RosterTesting", "RosterCompiler", "Linear", "GLPK"]),
        .executableTarget(
            name: "roster-cross-check",
            dependencies: [
                "RosterCrossCheck", "RosterTesting", "RosterCompiler", "RosterRules", "RosterFiles", "Linear", "GLPK",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),
        .executableTarget(
            name: "roster",
            dependencies: [
                "RosterModel", "RosterRules", "RosterCompiler", "RosterSolver", "RosterFiles", "RosterReports",
                "Linear", "GLPK", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),
        tests("LinearTests", ["Linear"]),
        tests("GLPKTests", ["Linear", "GLPK"]),
        tests("RosterModelTests", ["RosterModel"]),
        tests("RosterSolverTests", ["RosterModel", "RosterPricing", "RosterRules", "RosterSolver", "RosterTesting"]),
        tests("RosterReportsTests", ["RosterModel", "RosterRules", "RosterReports"]),
        tests(
            "CommandTests", ["RosterModel", "RosterRules", "RosterFiles", "RosterSolver", "RosterReports", "roster"],
            resources: [.copy("Fixtures")]),
        tests("RosterRulesTests", ["RosterModel", "RosterRules", "RosterTesting"]),
        tests(
            "RosterCompilerTests",
            ["RosterModel", "RosterRules", "RosterCompiler", "RosterTesting", "RosterCrossCheck", "Linear", "GLPK"]),
        tests(
            "RosterFilesTests", ["RosterModel", "RosterRules", "RosterFiles"], resources: [.copy("Fixtures")]),
    ]
)
