/// Rules of one law or custom, as data: figures, articles, and where they were read.
///
/// A preset says what it says, not what is lawful: it is no advice, and `Docs/Presets.md` lists what it leaves out.
public struct Preset: Sendable {
    public struct Item: Sendable {
        /// By which a hall reaches the item: `weekly_rest`.
        public let name: String
        public let article: String
        /// A page on which the figures were read; empty for custom.
        public let source: String
        public let meaning: String
        /// The rule as it would stand in a hall's list.
        let rule: Node

        /// The rule as a hall would write it: `hours: {per: day, most: 8:00}`.
        public var figures: String {
            guard case .map(let rules) = rule.content, let named = rules.first,
                case .map(let entries) = named.value.content
            else { return "" }
            let figures = entries.map { "\($0.key): \($0.value.scalar ?? "")" }.joined(separator: ", ")
            return "\(named.key): {\(figures)}"
        }
    }

    public let name: String
    public let title: String
    /// Whom the law binds, in words.
    public let binds: String
    /// Whether a hall must say for whom it holds, as nothing in the staff table tells.
    public let needsScope: Bool
    public let items: [Item]
    /// What the law says beside, and no rule here does: one sentence each.
    public let leavesOut: [String]

    /// Names of all presets, in alphabetical order.
    public static let names = files.map(\.name)

    public static func named(_ name: String) -> Preset? {
        files.first { $0.name == name }.flatMap { Preset(name: name, bytes: $0.bytes) }
    }

    private static let files: [(name: String, bytes: [UInt8])] = [
        ("cn", PackageResources.cn_yaml), ("cn-organs", PackageResources.cn_organs_yaml),
        ("cn-overtime", PackageResources.cn_overtime_yaml), ("cn-women", PackageResources.cn_women_yaml),
        ("de", PackageResources.de_yaml), ("eu", PackageResources.eu_yaml),
        ("screen-work", PackageResources.screen_work_yaml), ("uk", PackageResources.uk_yaml),
        ("us-ca", PackageResources.us_ca_yaml), ("us-flsa", PackageResources.us_flsa_yaml),
        ("window-hall", PackageResources.window_hall_yaml),
    ]
}

extension Preset {
    private static let keys = ["title", "binds", "needs_for", "rules", "leaves_out"]

    /// Nothing when the text is not that of a preset, which a test rules out.
    init?(name: String, bytes: [UInt8]) {
        let complaints = Complaints()
        let source = complaints.add(Source(name: "preset \(name)", bytes: bytes))
        guard let root = YAMLReader(complaints: complaints).read(source),
            let fields = Fields(root, "preset \(name)", keys: Preset.keys, complaints),
            let title = fields["title"]?.scalar, let binds = fields["binds"]?.scalar,
            case .map(let entries)? = fields["rules"]?.content
        else { return nil }
        self.name = name
        self.title = title
        self.binds = binds
        leavesOut = fields.words("leaves_out").map(\.text)
        needsScope = fields["needs_for"]?.scalar == "yes"
        items = entries.compactMap { entry in
            let keys = ["rule", "article", "source", "meaning"]
            guard let fields = Fields(entry.value, entry.key, keys: keys, complaints), let rule = fields["rule"],
                let article = fields["article"]?.scalar, let meaning = fields["meaning"]?.scalar
            else { return nil }
            return Item(
                name: entry.key, article: article, source: fields["source"]?.scalar ?? "", meaning: meaning, rule: rule)
        }
        if items.count < entries.count || complaints.hasErrors { return nil }
    }
}
