import Wire

/// A text that somebody typed into an event.
public struct TypedText: Hashable, Sendable {
  /// The event.
  public let event: EventID
  /// The field where it stands, such as `note` or `steps.title`.
  public let field: String
  /// The text as it was recorded.
  public let text: String
}

extension Entry {
  /// Every text that was typed into the event when it was recorded; codes and chosen words are none.
  public var typedTexts: [TypedText] {
    guard let data = original?.bytes ?? raw?.bytes, let text = try? JSONText(data, rules: .line) else { return [] }
    let fields = original == nil ? [] : EventKind.named(type)?.fields ?? []
    let codes = Set(fields.filter(\.holdsCodes).map(\.name))
    var texts: [TypedText] = []
    for (name, value) in text.root.members where !codes.contains(name) { collect(value, at: name, into: &texts) }
    return texts
  }

  private func collect(_ value: JSONValue, at field: String, into texts: inout [TypedText]) {
    switch value.kind {
    case .string: value.string.map { texts.append(TypedText(event: id, field: field, text: $0)) }
    case .array: for element in value.elements { collect(element, at: field, into: &texts) }
    case .object: for (name, member) in value.members { collect(member, at: "\(field).\(name)", into: &texts) }
    case .null, .bool, .integer: break
    }
  }
}

extension FieldShape {
  fileprivate var holdsCodes: Bool {
    switch expectation {
    case .code, .oneOf, .integer, .list(of: .code), .list(of: .oneOf): true
    case .text, .list, .map, .object, .anyObject: false
    }
  }
}

/// Finds the names of a person in texts: each name as a whole, and each of its parts of at least four letters.
///
/// Of three letters are parts that begin with a capital, such as `Eva`, and not `van`. Capitals in the texts make no
/// difference, and a name stands on its own: `Aria` is not found in `variant`.
public struct NameSearch: Sendable {
  private let words: Set<[Character]>

  /// Looks for these names, and for e-mail addresses as a whole.
  public init(_ names: [String]) {
    let parts = names.filter { !$0.contains("@") }.flatMap { $0.split { !$0.isLetter } }.filter { part in
      part.count >= 4 || part.count == 3 && part.first?.isUppercase ?? false
    }
    words = Set((names + parts.map { String($0) }).map(NameSearch.folded)).filter { $0.contains { $0.isLetter } }
  }

  /// Whether there is nothing to look for.
  public var isEmpty: Bool { words.isEmpty }

  /// Whether a text holds one of the names.
  public func finds(in text: String) -> Bool {
    let text = NameSearch.folded(text)
    return words.contains { NameSearch.holds(text, $0) }
  }

  private static func folded(_ text: String) -> [Character] { Array(text.lowercased()) }

  private static func holds(_ text: [Character], _ word: [Character]) -> Bool {
    guard word.count <= text.count else { return false }
    return (0...text.count - word.count).contains { start in
      let end = start + word.count
      return text[start] == word[0] && text[start..<end].elementsEqual(word)
        && (start == 0 || !text[start - 1].continuesWord) && (end == text.count || !text[end].continuesWord)
    }
  }
}

extension Character {
  fileprivate var continuesWord: Bool { isLetter || isNumber }
}
