import Domain
import Storage
import Wire

extension RegisterProblem {
  var words: Phrase {
    switch self {
    case .table(let problem): problem.fact.words
    case .header: Phrase(nl: "De kop moet zijn: code,name,email", en: "The header has to be: code,name,email")
    case .code: Phrase(nl: "De eerste cel is geen code van een persoon.", en: "The first cell is no code of a person.")
    case .doubled: Phrase(nl: "Deze code staat al in een rij hierboven.", en: "This code stands in a row above.")
    }
  }

  var line: Int {
    switch self {
    case .table(let problem): problem.line
    case .header: 1
    case .code(let line), .doubled(let line): line
    }
  }

  var column: Int? {
    switch self {
    case .table(let problem): problem.column
    case .header, .code, .doubled: nil
    }
  }
}
