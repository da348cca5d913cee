import Domain
import Wire

// The toolkit of the college: what is on it, how it is made known, who tried what.

extension Demo.World {
  private static let tools: [(code: String, title: String, from: Day, until: Day?, withdrawn: Day?)] = [
    ("canvas", "Canvas", .known(2023, 8, 29), nil, nil),
    ("mentimeter", "Mentimeter", .known(2023, 8, 29), .known(2026, 8, 31), nil),
    ("padlet", "Padlet", .known(2023, 8, 29), .known(2026, 3, 31), nil),
    ("camtasia", "Camtasia", .known(2023, 8, 29), .known(2025, 8, 31), nil),
    ("mindmeister", "MindMeister", .known(2023, 8, 29), .known(2024, 12, 31), .known(2025, 1, 9)),
    ("goodhabitz", "GoodHabitz", .known(2024, 2, 6), .known(2027, 1, 31), nil),
    ("ai-assistent", "AI-assistent (afgeschermd)", .known(2025, 9, 2), .known(2026, 7, 31), nil),
  ]

  mutating func listTools(in term: Term) {
    var chance = chance("tools", in: term)
    for tool in Demo.World.tools {
      if term.days.contains(tool.from) {
        var fields: JSON = ["tool": .string(tool.code), "title": .string(tool.title)]
        fields["until"] = tool.until.map { .text($0) }
        noteSoon(Line(tool.from, "tool-listed", fields), &chance)
      }
      if let withdrawn = tool.withdrawn, term.days.contains(withdrawn) {
        noteSoon(Line(withdrawn, "tool-withdrawn", ["tool": .string(tool.code)]), &chance)
      }
    }
    promote(in: term, &chance)
    for _ in 0..<chance.within(4...6) { tryTool(in: term, &chance) }
  }

  private mutating func promote(in term: Term, _ chance: inout Chance) {
    let day = SchoolCalendar.open(chance.within(10...30), after: term.days.lowerBound)
    let channel = chance.pick(["nieuwsbrief", "portaal", "poster in de teamkamer", "kwartiertje op de studiedag"])
    noteSoon(
      Line(
        day, "toolkit-promoted",
        ["channel": .string(channel), "scope": .text(Scope.college(Teams.college))]),
      &chance)
  }

  private mutating func tryTool(in term: Term, _ chance: inout Chance) {
    let day = chance.day(in: term.days.lowerBound.adding(days: 20)...term.days.upperBound.adding(days: -8))
    let tool = chance.pick(
      Demo.World.tools.filter { $0.from.adding(days: 14) < day && day < $0.withdrawn ?? .last })
    var fields: JSON = ["tool": .string(tool.code)]
    if chance.happens(25) {
      fields["team"] = .text(chance.pick(Teams.all))
    } else {
      fields["person"] = .text(chance.pick(docents(on: day)).code)
    }
    noteSoon(Line(day, "tool-tried", fields), &chance)
  }

  private mutating func noteSoon(_ line: Line, _ chance: inout Chance) {
    note(line, by: .coach(Cast.coachICT), after: 0...1, &chance)
  }
}
