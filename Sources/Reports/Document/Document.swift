public import Domain

/// An answer as people read it, before it has a form: every renderer writes the same document.
public struct Document: Sendable, Hashable {
  /// The language of every word in it.
  public var language: Language
  /// What the answer is about.
  public var title: Prose
  /// What the answer stands on: the day, the state of knowledge, the group.
  public var subtitle: Prose
  /// What every printed page carries beside its number.
  public var footer: Prose
  /// The parts, in the order of reading.
  public var blocks: [Block]

  /// Makes a document of its parts.
  public init(
    _ language: Language, title: Prose, subtitle: Prose = .empty, footer: Prose = .empty, blocks: [Block] = []
  ) {
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.footer = footer
    self.blocks = blocks
  }
}

/// One part of a document.
public enum Block: Sendable, Hashable {
  case heading(Heading)
  case paragraph(Prose)
  case notice(Notice, Prose)
  case list([Prose])
  /// Numbered steps of which each follows from those before it.
  case reasoning([Prose])
  case definitions([Definition])
  case keyFigures([KeyFigure])
  case table(Table)
  case figure(Figure)
  /// Commands to copy, kept whole.
  case commands([String])
}

/// Opens a section, or a part of one.
public struct Heading: Sendable, Hashable {
  /// How far a heading reaches.
  public enum Rank: Sendable, Hashable {
    case section, part
  }

  /// How far the heading reaches.
  public var rank: Rank
  /// The number of the section, where sections have one.
  public var number: Int?
  /// The words of the heading.
  public var text: Prose
  /// What a link to this heading ends in; letters, digits and hyphens.
  public var anchor: String

  /// Makes the heading of a section, or of a part of one.
  public init(_ text: Prose, number: Int? = nil, anchor: String, rank: Rank = .section) {
    self.rank = rank
    self.number = number
    self.text = text
    self.anchor = anchor
  }
}

/// How much a reader should mind.
public enum Notice: Sendable, Hashable {
  case note, warning
}

/// A term and what it means or holds.
public struct Definition: Sendable, Hashable {
  /// What is explained.
  public var term: Prose
  /// What it means or holds.
  public var meaning: Prose

  /// Pairs a term with its meaning.
  public init(_ term: Prose, _ meaning: Prose) {
    self.term = term
    self.meaning = meaning
  }
}

/// A number that carries the answer, with what it counts.
public struct KeyFigure: Sendable, Hashable {
  /// The number itself.
  public var value: Prose
  /// What it counts.
  public var label: Prose

  /// Pairs a number with what it counts.
  public init(_ value: Prose, _ label: Prose) {
    self.value = value
    self.label = label
  }
}
