/// A language in which answers are given.
public enum Language: String, CaseIterable, Sendable {
  case nl
  case en
}

/// A text in every language, so that a missing translation does not compile.
public struct Phrase: Hashable, Sendable {
  /// The text in Dutch.
  public var nl: String
  /// The text in English.
  public var en: String

  /// A text in both languages.
  public init(nl: String, en: String) {
    self.nl = nl
    self.en = en
  }

  /// The text in one language.
  public subscript(_ language: Language) -> String {
    switch language {
    case .nl: nl
    case .en: en
    }
  }
}
