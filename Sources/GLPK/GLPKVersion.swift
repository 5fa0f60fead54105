import CGLPK

/// The version of the GLPK library in use: `5.0`.
public let glpkVersion = unsafe String(cString: glp_version())
