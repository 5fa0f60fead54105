extension Double {
    /// The shortest text that reads back as this number, without a fraction if it is whole.
    var plain: String {
        Int(exactly: self).map(String.init) ?? String(describing: self)
    }
}
