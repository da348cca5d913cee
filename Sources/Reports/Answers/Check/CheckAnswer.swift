public import Domain
public import Wire

/// The answer of `check`: whether the log is whole, and what people should look at.
public struct CheckAnswer: Answer {
  /// How the log is.
  public enum Verdict: String, CaseIterable, Sendable {
    case sound
    /// A crash left something at an end that nobody was told was recorded.
    case residue
    case damaged
  }

  /// How much one machine recorded, up to which line.
  public struct WriterState: Hashable, Sendable {
    public let writer: Writer
    public let events: Int
    /// The last event with its hash, or nil when there is none.
    public let head: Frontier.Head?

    public init(_ writer: Writer, events: Int, head: Frontier.Head?) {
      self.writer = writer
      self.events = events
      self.head = head
    }
  }

  /// What came of holding the log against something from elsewhere.
  public struct Comparison: Hashable, Sendable {
    /// What the log was compared with.
    public enum Kind: String, Sendable {
      case head
      case copy
      case state = "state-folder"
      /// It lies beside the log: whoever rewrites the one can rewrite the other.
      case snapshot
    }

    public let kind: Kind
    /// Its name, such as that of a file.
    public let name: String
    /// Whether the log still holds all of it.
    public let agrees: Bool
    /// How many events the log has beyond it.
    public let newer: Int
    /// How many events have their contents erased on one side only.
    public let erased: Int

    public init(_ kind: Kind, _ name: String, agrees: Bool, newer: Int = 0, erased: Int = 0) {
      self.kind = kind
      self.name = name
      self.agrees = agrees
      self.newer = newer
      self.erased = erased
    }
  }

  /// Something to look at.
  public struct Finding: Hashable, Sendable {
    /// What programs call it; lower case with hyphens.
    public let code: String
    public let writer: Writer?
    /// The file below `EventLog`.
    public let file: String?
    public let line: Int?
    public let event: EventID?
    /// What showed it, of damage only.
    public let evidence: Evidence?
    /// What there is to see, in a sentence.
    public let message: Phrase
    /// What to do about it, in a sentence, where something can be done.
    public let remedy: Phrase?

    public init(
      _ code: String, writer: Writer? = nil, file: String? = nil, line: Int? = nil, event: EventID? = nil,
      evidence: Evidence? = nil, message: Phrase, remedy: Phrase? = nil
    ) {
      self.code = code
      self.writer = writer
      self.file = file
      self.line = line
      self.event = event
      self.evidence = evidence
      self.message = message
      self.remedy = remedy
    }
  }

  let verdict: Verdict
  let events: Int
  let writers: [WriterState]
  let comparisons: [Comparison]
  let findings: [Finding]

  /// What was found.
  public init(
    _ verdict: Verdict, events: Int, writers: [WriterState], comparisons: [Comparison] = [], findings: [Finding] = []
  ) {
    self.verdict = verdict
    self.events = events
    self.writers = writers
    self.comparisons = comparisons
    self.findings = findings
  }

  /// Whether there is nothing to look at.
  public var isClean: Bool { verdict == .sound && findings.isEmpty }

  public var json: JSON {
    [
      "verdict": .word(verdict), "events": .integer(events), "writers": .array(writers.map(\.json)),
      "comparedWith": .array(comparisons.map { .string($0.name) }), "findings": .array(findings.map(\.json)),
      "comparisons": .array(comparisons.map(\.json)),
    ]
  }
}

extension CheckAnswer.WriterState {
  fileprivate var json: JSON {
    ["writer": .text(writer), "events": .integer(events), "head": .text(head?.hash)]
  }
}

extension CheckAnswer.Comparison {
  fileprivate var json: JSON {
    [
      "kind": .word(kind), "with": .string(name), "agrees": .bool(agrees), "newer": .integer(newer),
      "erased": .integer(erased),
    ]
  }
}

extension CheckAnswer.Finding {
  /// Messages for programs are English, whatever the language of the reader.
  fileprivate var json: JSON {
    [
      "code": .string(code), "writer": .text(writer), "file": .text(path), "line": .amount(line),
      "event": .text(event), "message": .string(message.en), "evidence": .word(evidence),
    ]
  }

  /// The file as people find it in the store.
  var path: String? { file.map { "EventLog/" + $0 } }
}
