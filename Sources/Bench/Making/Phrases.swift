import Domain

/// What stands in the texts of made logs.
enum Phrases {
  static let sectors = ["zorg", "techniek", "ict", "economie", "groen", "horeca", "bouw", "onderwijs", "sport", "mode"]
  static let workshops = [
    "Canvas basis", "Feedback met video", "Formatief toetsen in Canvas", "AI in de les",
    "Differentiëren met leerroutes",
    "Interactieve video's maken", "Toetsen met \"open boek\"", "Rubrics", "Een blended les ontwerpen",
    "Digitale didactiek",
  ]
  static let topics = [
    "canvas", "toetsing", "video", "ai", "differentiatie", "mediawijsheid", "feedback", "samenwerken",
  ]
  static let tools = ["canvas", "h5p", "wooclap", "teams", "screencast", "perusall"].map { ToolCode.written($0) }
  static let notes = [
    "na lesbezoek", "samen ingevuld", "zie verslag van het gesprek", "volgende keer één onderdeel dieper",
    "wil verder met toetsen", "les bekeken, daarna nagesprek gevoerd over feedback",
    "noemt zelf \"durven\" als volgende stap", "op verzoek van het team",
  ]
  static let reasons = ["typefout", "dubbel ingevoerd", "verkeerde dag", "hoort bij een collega"]
  static let series = Label.written("Digitale didactiek")

  static let steps: [(code: String, title: String, proof: CourseState?)] = [
    ("intake", "Intake met het team", nil), ("teamvisie", "Visie van het team", nil),
    ("canvascoach", "Canvascoach gekozen", nil), ("sjabloon", "Sjabloon ingericht", .unpublished),
    ("training", "Training gevolgd", nil), ("courses", "Courses gebouwd", .unpublished), ("pilot", "Pilot", .available),
    ("live", "Live met alle groepen", .available), ("borging", "Borging", nil),
  ]
  static let programmeSteps: [(code: String, title: String, days: Int, area: Area?)] = [
    ("kennismaking", "Kennismaking met de i-coach", 21, nil), ("beginmeting", "Beginmeting", 49, nil),
    ("canvas-start", "Eerste course ingericht", 75, .digitalResources),
    ("lesbezoek", "Lesbezoek en nagesprek", 120, .teachingAndLearning),
    ("toetsing", "Digitaal toetsen", 180, .assessment), ("eindgesprek", "Eindgesprek", 300, nil),
  ]
  static let modules: [(code: String, title: String, area: Area, from: Level, to: Level)] = [
    ("canvas-inrichten", "Je course inrichten", .digitalResources, .a1, .a2),
    ("digitaal-toetsen", "Digitaal en formatief toetsen", .assessment, .a2, .b1),
    ("blended-les", "Een blended les ontwerpen", .teachingAndLearning, .a2, .b1),
    ("leerroutes", "Leerroutes", .empoweringLearners, .b1, .b2),
    ("toetsgegevens", "Leren van toetsgegevens", .assessment, .b1, .b2),
    ("mediawijs", "Mediawijsheid in het beroep", .facilitatingLearnersDigitalCompetence, .a2, .b1),
    ("voortrekken", "Collega's meenemen", .professionalEngagement, .b2, .c1),
  ]
  static let route = RouteCode.written("canvas-adoptie")
  static let programme = ProgrammeCode.written("startersprogramma")
  static let line = LineCode.written("digitaal-lesgeven")
}
