extension Substring {
    /// Without the blanks around it; the ideographic space and the no-break space are blanks too.
    var trimmed: String {
        // Most texts begin and end with a visible ASCII character.
        if let first = utf8.first, let last = utf8.last, (33...126).contains(first), (33...126).contains(last) {
            return String(self)
        }
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

extension String {
    /// Without the blanks around it; the ideographic space and the no-break space are blanks too.
    var trimmed: String {
        if let first = utf8.first, let last = utf8.last, (33...126).contains(first), (33...126).contains(last) {
            return self
        }
        return self[...].trimmed
    }
}
