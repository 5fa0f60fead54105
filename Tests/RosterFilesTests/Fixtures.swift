import Foundation
import RosterFiles
import RosterModel

/// The folder of fixtures.
func fixture(_ path: String) -> String {
    Bundle.module.bundleURL.appendingPathComponent("Fixtures/\(path)").path
}
