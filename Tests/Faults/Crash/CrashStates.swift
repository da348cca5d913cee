import Domain

/// The states in which a power cut may leave a disk at one point.
struct CrashStates {
  fileprivate let base: DiskImage
  fileprivate private(set) var components: [Component] = []

  /// A file or folder, and what it may hold.
  fileprivate enum Component {
    case file(DiskImage.Inode, [[UInt8]])
    case folder(DiskImage.Inode, [[String: DiskImage.Inode]])

    var count: Int {
      switch self {
      case .file(_, let contents): contents.count
      case .folder(_, let names): names.count
      }
    }
  }

  init(_ model: CrashModel, _ detail: CrashDetail, _ chance: inout SplitMix64) {
    base = model.image
    for (folder, operations) in model.names.sorted(by: { $0.key < $1.key }) {
      let outcomes = CrashStates.names(of: model.image, folder, operations, &chance)
      if outcomes.count > 1 { components.append(.folder(folder, outcomes)) }
    }
    for (inode, file) in model.files.sorted(by: { $0.key < $1.key }) {
      let contents = FileOutcomes.of(model.image.files[inode] ?? [], file, detail)
      components.append(.file(inode, contents))
    }
  }

  /// The names that a folder may have: each call since its sync came to the disk, or did not; the first outcome lost all.
  private static func names(
    of image: DiskImage, _ folder: DiskImage.Inode, _ operations: [NameChange], _ chance: inout SplitMix64
  ) -> [[String: DiskImage.Inode]] {
    let all = (UInt64(1) << UInt64(min(operations.count, 62))) - 1
    var picks: [UInt64]
    if operations.count <= 4 {
      picks = Array(0...all)
    } else {
      picks = operations.indices.map { all >> UInt64(operations.count - $0) }
      picks += operations.indices.map { all ^ (1 << UInt64($0)) }
      picks += (0..<8).map { _ in chance.next() & all }
      picks.append(all)
    }
    var outcomes: [[String: DiskImage.Inode]] = []
    for pick in picks {
      var names = image.folders[folder] ?? [:]
      for (index, change) in operations.enumerated() where pick >> UInt64(index) & 1 == 1 { change.apply(to: &names) }
      outcomes.removeAll { $0 == names }
      outcomes.append(names)
    }
    return outcomes
  }

  /// One state, and numbers that two states have in common only when they hold the same.
  struct State {
    /// For all names, and the files that the program reads.
    let judged: Int
    /// For everything.
    let all: Int
    private let states: CrashStates
    private let choice: [Int]

    fileprivate init(_ states: CrashStates, _ choice: [Int], _ fingerprints: (judged: Int, all: Int)) {
      self.states = states
      self.choice = choice
      (judged, all) = fingerprints
    }

    var image: DiskImage { states.state(choice) }
  }

  /// Goes through the states: all of them when there are few, else each outcome of each file and folder with all of the
  /// others lost and with all of them kept, and a sample of the rest.
  func visit(atMost limit: Int, _ chance: inout SplitMix64, _ body: (State) -> Void) {
    let counts = components.map(\.count)
    var fingerprints = Fingerprints(self)
    func give(_ choice: [Int]) { body(State(self, choice, fingerprints[choice])) }
    let total = counts.reduce(1) { $0.multipliedReportingOverflow(by: $1).overflow ? Int.max : $0 * $1 }
    if total <= limit {
      for number in 0..<total {
        var rest = number
        give(
          counts.map { count in
            defer { rest /= count }
            return rest % count
          })
      }
      return
    }
    var visited: Set<[Int]> = []
    func visit(_ choice: [Int]) { if visited.insert(choice).inserted { give(choice) } }
    let (lost, kept) = (counts.map { _ in 0 }, counts.map { $0 - 1 })
    visit(kept)
    visit(lost)
    let each = counts.indices.flatMap { index in (0..<counts[index]).map { (index, $0) } }
    for (index, outcome) in each.shuffled(using: &chance) {
      for rest in [kept, lost] where visited.count < limit {
        var choice = rest
        choice[index] = outcome
        visit(choice)
      }
    }
    for _ in 0..<limit where visited.count < limit { visit(counts.map { Int.random(in: 0..<$0, using: &chance) }) }
  }

  fileprivate func state(_ choice: [Int]) -> DiskImage {
    var image = base
    for (component, outcome) in zip(components, choice) {
      switch component {
      case .file(let inode, let contents): image.setBytes(contents[outcome], of: inode)
      case .folder(let folder, let names): image.setNames(names[outcome], of: folder)
      }
    }
    return image.swept()
  }
}

/// Finds the fingerprints of the states of one point without making the states.
private struct Fingerprints {
  private let states: CrashStates
  /// Per component and outcome what its bytes are, as a number; empty for folders.
  private let contents: [[Int]]
  private let componentOf: [DiskImage.Inode: Int]
  /// Per choice of the names what can be reached by them: a number for the folders, and the files.
  private var trees: [[Int]: Tree] = [:]
  private var others: [DiskImage.Inode: Int] = [:]

  private struct Tree {
    var folders = 0
    var files: [(path: Int, inode: DiskImage.Inode, isRead: Bool)] = []
  }

  /// Nothing reads drafts, what was set aside, or what is written for others.
  private static func isRead(_ path: String) -> Bool {
    ![".new", ".md", ".txt", "/.gitignore", "/.gitattributes"].contains { path.hasSuffix($0) }
      && !path.contains("/.torn/")
  }

  init(_ states: CrashStates) {
    self.states = states
    contents = states.components.map { component in
      if case .file(_, let contents) = component { contents.map(\.number) } else { [] }
    }
    var componentOf: [DiskImage.Inode: Int] = [:]
    for (index, component) in states.components.enumerated() {
      if case .file(let inode, _) = component { componentOf[inode] = index }
    }
    self.componentOf = componentOf
  }

  subscript(choice: [Int]) -> (judged: Int, all: Int) {
    mutating get {
      let names = choice.indices.map { contents[$0].isEmpty ? choice[$0] : 0 }
      let tree = trees[names] ?? tree(choice)
      trees[names] = tree
      var (judged, all) = (tree.folders, tree.folders)
      for (path, inode, isRead) in tree.files {
        let content: Int
        if let component = componentOf[inode] {
          content = contents[component][choice[component]]
        } else {
          content = others[inode] ?? states.base.files[inode]?.number ?? 0
          others[inode] = content
        }
        all &+= Fingerprints.mixed(path, content)
        judged &+= isRead ? Fingerprints.mixed(path, content) : path
      }
      return (judged, all)
    }
  }

  private func tree(_ choice: [Int]) -> Tree {
    var tree = Tree()
    let image = states.state(choice)
    image.visit { path, inode in
      if image.files[inode] != nil {
        tree.files.append((path.hashValue, inode, Fingerprints.isRead(path)))
      } else {
        tree.folders &+= Fingerprints.mixed(path.hashValue, 1)
      }
    }
    return tree
  }

  private static func mixed(_ path: Int, _ content: Int) -> Int {
    var source = SplitMix64(seed: UInt64(bitPattern: Int64(path &* 31 &+ content)))
    return Int(truncatingIfNeeded: source.next())
  }
}

extension [UInt8] {
  /// A number that two values have in common only when they are the same.
  var number: Int {
    var hasher = Hasher()
    hasher.combineBytes(self)
    return hasher.finalize()
  }
}
