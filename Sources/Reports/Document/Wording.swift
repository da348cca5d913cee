public import Domain

/// Prose in every language: a forgotten translation does not compile.
public struct Wording: Sendable, Hashable {
  /// In Dutch.
  public let nl: Prose
  /// In English.
  public let en: Prose

  /// Says the same in both.
  public init(nl: Prose, en: Prose) {
    self.nl = nl
    self.en = en
  }

  /// The phrase in one language.
  public subscript(language: Language) -> Prose {
    switch language {
    case .nl: nl
    case .en: en
    }
  }

  /// The phrase in one language as a plain string.
  public func text(_ language: Language) -> String { self[language].plain(in: language) }
}
