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
    case .selfAssessment: Phrase(nl: "met een zelfscan", en: "by self-scan")
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

extension Role {
  var word: Phrase {
    switch self {
    case .board: Phrase(nl: "college van bestuur", en: "board")
    case .director: Phrase(nl: "directeur", en: "director")
    case .manager: Phrase(nl: "manager", en: "manager")
    case .hrAdviser: Phrase(nl: "HR-adviseur", en: "HR adviser")
    case .ictService: Phrase(nl: "ICT-dienst", en: "ICT service")
    case .iCoach: Phrase(nl: "i-coach", en: "i-coach")
    case .steeringGroup: Phrase(nl: "regiegroep", en: "steering group")
    case .processGuide: Phrase(nl: "procesbegeleider", en: "process guide")
    case .educationAdviser: Phrase(nl: "onderwijskundige", en: "education adviser")
    case .practoraatLead: Phrase(nl: "practor", en: "practoraat lead")
    case .practoraatMember: Phrase(nl: "practoraatslid", en: "practoraat member")
    case .canvasCoach: Phrase(nl: "canvascoach", en: "canvas coach")
    case .canvasBuilder: Phrase(nl: "canvasbouwer", en: "canvas builder")
    }
  }
}
