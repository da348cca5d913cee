/// A parameter as the usage line shows it.
struct UsagePiece: Sendable {
  /// The order in which a usage line names them.
  enum Rank: Int { case argument, required, optional }

  let rank: Rank
  let text: String

  init(_ declaration: Declaration) {
    let text = declaration.isRepeated ? "\(declaration.signature)…" : declaration.signature
    self.text = declaration.isRequired ? text : "[\(text)]"
    rank = declaration.isOption ? declaration.isRequired ? .required : .optional : .argument
  }

  init(oneOf alternatives: [[Declaration]], isRequired: Bool) {
    let text = alternatives.map { alternative in
      alternative.map { $0.isRepeated ? "\($0.signature)…" : $0.signature }.joined(separator: " ")
    }.joined(separator: " | ")
    self.text = isRequired ? "(\(text))" : "[\(text)]"
    let takesArgument = alternatives.joined().contains { !$0.isOption }
    rank = takesArgument ? .argument : isRequired ? .required : .optional
  }
}
