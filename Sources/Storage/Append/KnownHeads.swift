public import Domain

/// What this machine knew of the writers of a log when it last looked: a lower bound, kept outside of the log.
///
/// A log that holds less, or something else, is an old copy, was cut or was rewritten.
public struct KnownHeads: Hashable, Sendable {
  /// Which writer this machine is, and how far it came.
  public var own: WriterState.Binding?
  /// The last event seen of each other writer.
  public var others: [Writer: Frontier.Head]

  public init(own: WriterState.Binding? = nil, others: [Writer: Frontier.Head] = [:]) {
    self.own = own
    self.others = others
  }

  /// What is known of a writer, nil when it is nothing.
  subscript(writer: Writer) -> Frontier.Head? {
    guard let acknowledged = acknowledged(by: writer) else { return others[writer] }
    return acknowledged.number > 0 ? acknowledged : nil
  }

  /// The last event that was acknowledged on this machine, when the writer is its own; number 0 before the first.
  func acknowledged(by writer: Writer) -> Frontier.Head? { own?.writer == writer ? own?.head : nil }

  /// What is wrong when the event that a head names is not there.
  func missing(_ head: Frontier.Head, of writer: Writer) -> Damage.Fact {
    own?.writer == writer ? .acknowledgedMissing(head) : .knownMissing(head)
  }

  /// What a log lacks, by number, in the order of the writers.
  public func missing(from frontier: Frontier) -> [(writer: Writer, head: Frontier.Head)] {
    writers.sorted().compactMap { writer in
      guard let head = self[writer], head.number > frontier.heads[writer]?.number ?? 0 else { return nil }
      return (writer, head)
    }
  }

  /// Everybody of whom something is known.
  var writers: Set<Writer> {
    var writers = Set(others.keys)
    if let own, own.head.number > 0 { writers.insert(own.writer) }
    return writers
  }

  /// Whether there is anything to compare a log with.
  public var isEmpty: Bool { writers.isEmpty }
}
