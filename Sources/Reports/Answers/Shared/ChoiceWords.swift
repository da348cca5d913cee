import Domain

// What the words of the log are called among people.

extension Method {
  /// As it fits a table cell.
  var word: Phrase {
    switch self {
    case .selfAssessment: Phrase(nl: "zelfscan", en: "self-scan")
    case .peer: Phrase(nl: "collega", en: "peer")
    case .manager: Phrase(nl: "manager", en: "manager")
    case .iCoach: Phrase(nl: "i-coach", en: "i-coach")
    }
  }

  /// As it fits after a measurement: *een meting door een i-coach*.
  var agent: Phrase {
    switch self {
    case .selfAssessment: Phrase(nl: "met een zelfscan", en: "by a self-scan")
    case .peer: Phrase(nl: "door een collega", en: "by a peer")
    case .manager: Phrase(nl: "door een manager", en: "by a manager")
    case .iCoach: Phrase(nl: "door een i-coach", en: "by an i-coach")
    }
  }
}

extension Function {
  var word: Phrase {
    switch self {
    case .docent: Phrase(nl: "docent", en: "docent")
    case .instructeur: Phrase(nl: "instructeur", en: "instructeur")
    case .supporter: Phrase(nl: "ondersteuner", en: "supporter")
    case .manager: Phrase(nl: "manager", en: "manager")
    case .staff: Phrase(nl: "medewerker", en: "staff")
    }
  }
}
