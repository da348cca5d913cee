public import Domain
import Wire

/// What a read is about: the lines that name some people, and those of some kinds.
///
/// Of all other lines that are spelt canonically the envelope is checked as always, and the data are passed over: nothing of
/// them is served. What changes other events is always read.
public struct Interest: Sendable {
  /// The people, each under all codes that are read as theirs.
  public let people: [PersonCode]
  /// The kinds of which every line is read.
  public let kinds: Set<EventType>

  /// About people and kinds of events.
  public init(in people: [PersonCode], kinds: Set<EventType> = []) {
    (self.people, self.kinds) = (people, kinds)
  }

  /// What a read is about, once it is known who is who.
  struct Resolved: Sendable {
    /// For each kind whether all of its lines are read.
    private let kinds: [Bool]
    private let codes: LineSearch

    init(_ interest: Interest, _ merges: Merges) {
      kinds = EventKind.all.map { interest.kinds.contains($0.type) }
      codes = LineSearch(
        for: interest.people.flatMap { merges.codes(of: merges.person($0)) }.map(\.description))
    }

    /// Where the line ends when it is passed over: it is of no kind that is asked for and names nobody.
    func passes(_ kind: Int, in bytes: Span<UInt8>, from start: Int, before limit: Int) -> Int? {
      guard !kinds[kind], let line = codes.end(ofLineAt: start, in: bytes, before: limit), !line.mayHold else {
        return nil
      }
      return line.end
    }
  }
}
