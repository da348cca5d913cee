/// What a word is by its spelling alone, whatever a command declares.
///
/// Everything after two hyphens is an option. After one hyphen only letters are, so `-5`, `-` and the code to leave out
/// `-p-k3m8qawe` are plain words wherever they stand, and stay so when new options are declared.
enum Lexeme: Equatable {
  case plain(String)
  case long(String, value: String?)
  case short([String], value: String?)
  case end

  init(_ word: String) {
    guard word.hasPrefix("-"), word != "-" else {
      self = .plain(word)
      return
    }
    guard word != "--" else {
      self = .end
      return
    }
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first ?? ""
    let value = parts.count > 1 ? String(parts[1]) : nil
    if name.hasPrefix("--") {
      self = .long(String(name), value: value)
    } else if name.count > 1, name.dropFirst().allSatisfy({ $0.isASCII && $0.isLetter }) {
      self = .short(name.dropFirst().map { "-\($0)" }, value: value)
    } else {
      self = .plain(word)
    }
  }
}
