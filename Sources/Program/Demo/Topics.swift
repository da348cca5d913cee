import Domain

extension Demo {
  /// What workshops and coaching are about: a topic, with the titles, tools and competences that belong to it.
  struct Topic: Sendable {
    let name: String
    let titles: [String]
    let tools: [String]
    let competences: [Competence]
    /// The first term in which it was offered.
    let since: Int

    init(_ name: String, _ titles: [String], tools: [String] = [], _ competences: [String], since: Int = 0) {
      self.name = name
      self.titles = titles
      self.tools = tools
      self.competences = .known(competences)
      self.since = since
    }

    static func named(_ name: String) -> Topic { all.first { $0.name == name } ?? all[0] }

    static let all: [Topic] = [
      Topic(
        "Canvas, de basis", ["Canvas: de basis", "Canvas: modules en opdrachten", "Je eerste cursus in Canvas"],
        tools: ["canvas"], ["2.2", "2.3", "1.1"]),
      Topic(
        "formatief toetsen", ["Formatief toetsen met quizzen", "Snel zien wie het snapt"],
        tools: ["mentimeter", "canvas"], ["4.1", "4.3"]),
      Topic(
        "feedback", ["Feedback geven in Canvas", "Rubrics die werken", "Ingesproken feedback"], tools: ["canvas"],
        ["4.3", "3.2"]),
      Topic(
        "blended ontwerpen", ["Blended lesontwerp", "Van rooster naar leerroute", "Thuis, online of op school?"],
        ["3.1", "3.4"]),
      Topic(
        "activerende werkvormen", ["Padlet in de les", "Escaperoom als werkvorm", "Iedereen doet mee"],
        tools: ["padlet", "mentimeter"], ["3.3", "5.3"]),
      Topic(
        "differentiëren", ["Differentiëren met leerpaden", "Eén klas, drie routes"], tools: ["canvas"], ["5.2", "3.1"]),
      Topic("toegankelijkheid", ["Toegankelijk lesmateriaal", "Lesmateriaal voor iedereen"], ["5.1", "2.2"]),
      Topic(
        "video maken", ["Interactieve video maken", "Praktijkopdrachten filmen"], tools: ["camtasia"], ["2.2", "6.3"]),
      Topic("mediawijsheid", ["Mediawijsheid in de beroepspraktijk", "Nepnieuws in het vak"], ["6.1", "6.4"]),
      Topic(
        "stage begeleiden", ["Digitaal begeleiden van stage", "Het portfolio in Canvas"], tools: ["canvas"],
        ["3.2", "6.2"]),
      Topic(
        "gegevens lezen", ["Data uit Canvas lezen", "Wie dreigt af te haken?"], tools: ["canvas"], ["4.2", "1.3"],
        since: 1),
      Topic("privacy en auteursrecht", ["Auteursrecht en privacy", "Mag dit wel online?"], ["2.3", "6.4"]),
      Topic(
        "samenwerken", ["Samen ontwikkelen in Teams", "Mindmappen met studenten"], tools: ["mindmeister"],
        ["1.2", "3.3"]),
      Topic(
        "ai-in-de-les",
        ["AI in de les: kansen en grenzen", "Opdrachten die tegen AI kunnen", "AI als lesvoorbereider"],
        ["6.5", "2.1", "4.1"], since: 1),
    ]
  }
}
