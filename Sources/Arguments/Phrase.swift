/// A text in every language in which a program answers; one that lacks a translation does not compile.
public struct Phrase: Sendable, Hashable {
  public var en: String
  public var nl: String

  public init(en: String, nl: String) {
    self.en = en
    self.nl = nl
  }
}
