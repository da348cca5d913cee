/// A place among the words that one parameter fills, or one of several.
enum Slot: Sendable {
  case one(Declaration)
  case oneOf([[Declaration]], isRequired: Bool)

  var declarations: [Declaration] {
    switch self {
    case .one(let declaration): [declaration]
    case .oneOf(let alternatives, _): Array(alternatives.joined())
    }
  }
}

extension Slot {
  /// The order in which a usage line names the slots.
  enum Rank: Int { case argument, required, optional }

  var rank: Rank {
    switch self {
    case .one(let declaration):
      declaration.isOption ? declaration.isRequired ? .required : .optional : .argument
    case .oneOf(_, let isRequired):
      declarations.contains { !$0.isOption } ? .argument : isRequired ? .required : .optional
    }
  }

  /// What a usage line shows, in the parts that stay whole where the line is broken.
  var usage: [String] {
    switch self {
    case .one(let declaration):
      return [declaration.isRequired ? declaration.usage : "[\(declaration.usage)]"]
    case .oneOf(let alternatives, let isRequired):
      let (open, close) = isRequired ? ("(", ")") : ("[", "]")
      return alternatives.enumerated().map { index, alternative in
        let text = alternative.map(\.usage).joined(separator: " ")
        return (index == 0 ? open : "| ") + text + (index == alternatives.count - 1 ? close : "")
      }
    }
  }
}

extension Declaration {
  fileprivate var usage: String { isRepeated ? "\(signature)…" : signature }
}
