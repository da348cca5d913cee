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

  /// Something to look at.
  public struct Finding: Hashable, Sendable {
    /// What programs call it; lower case with hyphens.
    public let code: String
    public let writer: Writer?
    /// The file below `EventLog`.
    public let file: String?
    public let line: Int?
    public let event: EventID?
    /// What there is to see, in a sentence.
    public let message: Phrase
    /// What to do about it, in a sentence, where something can be done.
    public let remedy: Phrase?

    public init(
      _ code: String, writer: Writer? = nil, file: String? = nil, line: Int? = nil, event: EventID? = nil,
      message: Phrase, remedy: Phrase? = nil
    ) {
      self.code = code
      self.writer = writer
      self.file = file
      self.line = line
      self.event = event
      self.message = message
      self.remedy = remedy
    }
  }

  let verdict: Verdict
  let events: Int
  let writers: [WriterState]
  let comparedWith: [String]
  let findings: [Finding]

  /// What was found; `comparedWith` names the files and states with which the log was compared.
  public init(
    _ verdict: Verdict, events: Int, writers: [WriterState], comparedWith: [String] = [], findings: [Finding] = []
  ) {
    self.verdict = verdict
    self.events = events
    self.writers = writers
    self.comparedWith = comparedWith
    self.findings = findings
  }

  /// Whether there is nothing to look at.
  public var isClean: Bool { verdict == .sound && findings.isEmpty }

  public var json: JSON {
    [
      "verdict": .word(verdict), "events": .integer(events), "writers": .array(writers.map(\.json)),
      "comparedWith": .array(comparedWith.map { .string($0) }), "findings": .array(findings.map(\.json)),
    ]
  }
}

extension CheckAnswer.WriterState {
  fileprivate var json: JSON {
    ["writer": .text(writer), "events": .integer(events), "head": .text(head?.hash)]
  }
}

extension CheckAnswer.Finding {
  /// Messages for programs are English, whatever the language of the reader.
  fileprivate var json: JSON {
    [
      "code": .string(code), "writer": .text(writer), "file": .text(path), "line": .amount(line),
      "event": .text(event), "message": .string(message.en),
    ]
  }

  /// The file as people find it in the store.
  var path: String? { file.map { "EventLog/" + $0 } }
}
