extension UsageError {
  /// Says all that is wrong, a line a problem, and where to read how it should be.
  public var text: Phrase {
    let texts = problems.map(\.text)
    return Phrase(
      en: (texts.map(\.en) + ["Read: \(helpLine)"]).joined(separator: "\n"),
      nl: (texts.map(\.nl) + ["Lees: \(helpLine)"]).joined(separator: "\n"))
  }

  /// The line to type for help: `leerlijn help log workshop`.
  public var helpLine: String {
    (command.prefix(1) + ["help"] + command.dropFirst()).joined(separator: " ")
  }
}

extension UsageError.Problem {
  /// Says what is wrong, and what may have been meant.
  public var text: Phrase {
    guard !suggestions.isEmpty else { return statement }
    let words = suggestions.map(quoted)
    return Phrase(
      en: "\(statement.en) Did you mean \(list(words, "or"))?", nl: "\(statement.nl) Bedoel je \(list(words, "of"))?")
  }

  /// What may have been meant, to be typed instead.
  public var suggestions: [String] {
    switch self {
    case .unknownOption(_, let suggestions), .unknownCommand(_, let suggestions): suggestions
    case .wrongValue(_, _, let problem): problem.suggestions
    case .missingCommand, .missing, .missingValue, .unwantedValue, .givenTwice, .noneOf, .severalOf, .surplus: []
    }
  }

  /// A name for programs that read the error, which never changes.
  public var code: String {
    switch self {
    case .unknownOption: "unknown-option"
    case .unknownCommand: "unknown-command"
    case .missingCommand: "missing-command"
    case .missing: "missing"
    case .missingValue: "missing-value"
    case .unwantedValue: "unwanted-value"
    case .givenTwice: "given-twice"
    case .noneOf: "none-of"
    case .severalOf: "several-of"
    case .surplus: "surplus"
    case .wrongValue: "wrong-value"
    }
  }

  private var statement: Phrase {
    switch self {
    case .unknownOption(let word, _):
      Phrase(en: "There is no option \(quoted(word)) here.", nl: "De optie \(quoted(word)) bestaat hier niet.")
    case .unknownCommand(let word, _):
      Phrase(en: "There is no command \(quoted(word)).", nl: "De opdracht \(quoted(word)) bestaat niet.")
    case .missingCommand(let choices):
      Phrase(
        en: "A command is missing: \(list(choices, "or")).", nl: "Er ontbreekt een opdracht: \(list(choices, "of")).")
    case .missing(let name):
      Phrase(en: "\(name) is missing.", nl: "\(name) ontbreekt.")
    case .missingValue(let name):
      Phrase(en: "The value of \(name) is missing.", nl: "De waarde van \(name) ontbreekt.")
    case .unwantedValue(let name, let word):
      Phrase(
        en: "\(name) takes no value, so not \(quoted(word)).",
        nl: "Bij \(name) hoort geen waarde, dus niet \(quoted(word)).")
    case .givenTwice(let name):
      Phrase(en: "\(name) is given more than once.", nl: "\(name) staat er meer dan eens.")
    case .noneOf(let names):
      Phrase(en: "\(list(names, "or")) is missing.", nl: "\(list(names, "of")) ontbreekt.")
    case .severalOf(let names):
      Phrase(en: "\(list(names, "and")) do not go together.", nl: "\(list(names, "en")) gaan niet samen.")
    case .surplus(let word):
      Phrase(en: "\(quoted(word)) is one word too many.", nl: "\(quoted(word)) is een woord te veel.")
    case .wrongValue(let name, let word, let problem):
      Phrase(
        en: "\(name) expects \(problem.expected.en), not \(place(problem.part, in: word)).",
        nl: "\(name) verwacht \(problem.expected.nl), niet \(place(problem.part, in: word)).")
    }
  }
}

private func place(_ part: String?, in word: String) -> String {
  guard let part, part != word else { return quoted(word) }
  return "\(quoted(part)) in \(quoted(word))"
}

private func list(_ words: [String], _ conjunction: String) -> String {
  guard let last = words.last, words.count > 1 else { return words.joined() }
  return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

/// Quotes what somebody typed; controls are shown as carets, since a terminal would obey them.
private func quoted(_ word: String) -> String {
  var text = "'"
  for scalar in word.unicodeScalars {
    if scalar.properties.generalCategory == .control {
      let caret = UnicodeScalar((scalar.value & 0x1f) + 0x40)
      text += "^" + (scalar.value == 0x7f ? "?" : caret.map { String($0) } ?? "")
    } else {
      text.unicodeScalars.append(scalar)
    }
  }
  return text + "'"
}
