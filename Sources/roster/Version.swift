/// The version of this program.
let rosterVersion = "0.1.0"
