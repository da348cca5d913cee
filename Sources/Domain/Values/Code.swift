public import Wire

/// A kind of thing that a college names by a code.
public protocol CodedThing: Sendable {
  /// What such a thing is called.
  static var noun: Phrase { get }
}

/// The name of a thing, such as `zorg` or `2025-najaar`: words of `a-z0-9` joined by hyphens, at most 32 characters.
public struct Code<Thing: CodedThing>: Hashable, Comparable, Sendable {
  /// The characters of the code.
  public let text: ShortText

  /// Reads a code, or nil when it is not spelled as one.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    self.init(text.utf8.span)
  }

  /// Reads a code, or nil when it is not spelled as one.
  public init?(_ bytes: Span<UInt8>) {
    guard let text = ShortText(bytes) else { return nil }
    self.init(short: text)
  }

  /// Reads a code, or nil when it is not spelled as one.
  public init?(short text: ShortText) {
    guard text.isCode else { return nil }
    self.text = text
  }

  @inlinable
  public static func == (left: Code, right: Code) -> Bool { left.text == right.text }

  @inlinable
  public static func < (left: Code, right: Code) -> Bool { left.text < right.text }
}

extension Code: CustomStringConvertible {
  /// The code as it is written.
  public var description: String { text.string }
}

extension Code: FieldValue {
  public static var unread: Code { Code(lawful: ShortText.none) }
  public static var expectation: Expectation { .code(Thing.noun.en) }

  /// Takes a text that is known to be a code, or what stands where none could be read.
  @inlinable
  init(lawful text: ShortText) {
    self.text = text
  }

  public init?(reading value: FieldReader.Value) {
    guard let text = value.shortText else { return nil }
    self.init(short: text)
  }

  public static func value(in fields: inout CanonicalFields) -> Code? { fields.code().map { Code(lawful: $0) } }

  public func write(to writer: inout JSONWriter) {
    writer.string(description)
  }
}

/// A group of people who teach together.
public enum Team: CodedThing {
  public static var noun: Phrase { Phrase(nl: "team", en: "team") }
}

/// A part of the school with its own director, to which teams belong.
public enum College: CodedThing {
  public static var noun: Phrase { Phrase(nl: "college", en: "college") }
}

/// A time in which levels are measured.
public enum Round: CodedThing {
  public static var noun: Phrase { Phrase(nl: "meetronde", en: "round") }
}

/// The way along which teams adopt Canvas.
public enum Route: CodedThing {
  public static var noun: Phrase { Phrase(nl: "route", en: "route") }
}

/// A step of a route or of an onboarding programme.
public enum Step: CodedThing {
  public static var noun: Phrase { Phrase(nl: "stap", en: "step") }
}

/// What newcomers go through.
public enum Programme: CodedThing {
  public static var noun: Phrase { Phrase(nl: "programma", en: "programme") }
}

/// A digital learning line of HR.
public enum LearningLine: CodedThing {
  public static var noun: Phrase { Phrase(nl: "leerlijn", en: "learning line") }
}

/// A part of a learning line.
public enum Module: CodedThing {
  public static var noun: Phrase { Phrase(nl: "module", en: "module") }
}

/// A tool of the toolkit.
public enum Tool: CodedThing {
  public static var noun: Phrase { Phrase(nl: "tool", en: "tool") }
}

/// What a college or a team wants to have reached.
public enum Ambition: CodedThing {
  public static var noun: Phrase { Phrase(nl: "ambitie", en: "ambition") }
}

/// What a college decided to do from then on.
public enum Policy: CodedThing {
  public static var noun: Phrase { Phrase(nl: "beleid", en: "policy") }
}

/// The code of a team.
public typealias TeamCode = Code<Team>
/// The code of a college.
public typealias CollegeCode = Code<College>
/// The code of a round.
public typealias RoundCode = Code<Round>
/// The code of a route.
public typealias RouteCode = Code<Route>
/// The code of a step.
public typealias StepCode = Code<Step>
/// The code of a programme.
public typealias ProgrammeCode = Code<Programme>
/// The code of a learning line.
public typealias LineCode = Code<LearningLine>
/// The code of a module.
public typealias ModuleCode = Code<Module>
/// The code of a tool.
public typealias ToolCode = Code<Tool>
/// The code of an ambition.
public typealias AmbitionCode = Code<Ambition>
/// The code of a policy.
public typealias PolicyCode = Code<Policy>
