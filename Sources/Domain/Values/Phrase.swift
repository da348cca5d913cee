/// A language in which answers are given.
public enum Language: String, CaseIterable, Sendable {
  case nl
  case en
}

/// A text in every language, so that a missing translation does not compile.
public struct Phrase: Hashable, Sendable {
  public var nl: String
  public var en: String

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
