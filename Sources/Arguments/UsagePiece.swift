/// A parameter as the usage line shows it.
struct UsagePiece: Sendable {
  /// The order in which a usage line names them.
  enum Rank: Int { case argument, required, optional }

  let rank: Rank
  /// What stays together where the line is broken.
  let chunks: [String]

  init(_ declaration: Declaration) {
    chunks = [declaration.isRequired ? declaration.usage : "[\(declaration.usage)]"]
    rank = declaration.isOption ? declaration.isRequired ? .required : .optional : .argument
  }

  init(oneOf alternatives: [[Declaration]], isRequired: Bool) {
    let (open, close) = isRequired ? ("(", ")") : ("[", "]")
    chunks = alternatives.enumerated().map { index, alternative in
      let text = alternative.map(\.usage).joined(separator: " ")
      return (index == 0 ? open : "| ") + text + (index == alternatives.count - 1 ? close : "")
    }
    let takesArgument = alternatives.joined().contains { !$0.isOption }
    rank = takesArgument ? .argument : isRequired ? .required : .optional
  }
}

extension Declaration {
  fileprivate var usage: String { isRepeated ? "\(signature)…" : signature }
}
