import Domain

extension Demo {
  /// How far somebody really is in each area, and what became of it: nobody knows it, measurements come near.
  ///
  /// A level is a hundred points wide: B1 runs from 200 to 299.
  struct Growth {
    /// Something that left its trace, on a day.
    private struct Trace {
      let on: Day
      let area: Area?
      let points: Int
    }

    private let start: [Area: Int]
    private var traces: [Trace] = []
    /// How much of what is offered sticks, in percent.
    let talent: Int
    /// How many times in a hundred somebody comes when nobody has to.
    let eagerness: Int
    /// How much too high (or low) somebody sees oneself, in points.
    let selfRegard: Int
    /// Where it gets harder: beyond this, a third sticks.
    private let plateau: Int

    init(of employee: Employee, throwing chance: inout Chance) {
      let boost = Growth.headStart[employee.name] ?? 0
      let middle = Growth.middle(of: employee) + chance.around(boost, spread: 130)
      start = Dictionary(
        uniqueKeysWithValues: Area.allCases.map { area in
          (area, min(max(middle + Growth.bent(for: area, of: employee) + chance.around(0, spread: 60), 15), 560))
        })
      talent = chance.around(boost > 0 ? 110 : 90, spread: 85)
      eagerness = chance.around(boost > 0 ? 75 : 50, spread: 50)
      selfRegard = chance.around(30, spread: 80)
      plateau = max(middle, chance.around(250, spread: 150)) + 25
    }

    /// How many points somebody has in an area on a day.
    func points(in area: Area, on day: Day) -> Int {
      let grown = traces.reduce(0) { sum, trace in
        trace.on <= day && (trace.area ?? area) == area ? sum + trace.points : sum
      }
      return min(max((start[area] ?? 0) + grown, 0), 599)
    }

    /// Points over all areas, on the average.
    func points(on day: Day) -> Int {
      var sum = start.values.reduce(0, +)
      for trace in traces where trace.on <= day { sum += trace.area == nil ? 6 * trace.points : trace.points }
      return min(max(sum / 6, 0), 599)
    }

    /// Takes in what was learned, in the areas of some competences (all areas when there are none).
    mutating func learn(_ points: Int, of competences: [Competence] = [], on day: Day, climate: Int) {
      let stuck = points * talent * climate / 10_000 / (self.points(on: day) > plateau ? 3 : 1)
      guard !competences.isEmpty else { return traces.append(Trace(on: day, area: nil, points: stuck)) }
      for area in Area.allCases where competences.contains(where: { $0.area == area }) {
        traces.append(Trace(on: day, area: area, points: stuck))
      }
    }

    /// Loses ground: illness, another team, a heavy year.
    mutating func lose(_ points: Int, on day: Day) {
      traces.append(Trace(on: day, area: nil, points: -points))
    }

    private static func middle(of employee: Employee) -> Int {
      let team: Int =
        switch employee.stations[0].team {
        case Teams.zorg: 150
        case Teams.techniek: 138
        case Teams.ict: 196
        default: 148
        }
      let background: Int =
        switch employee.background {
        case .pdg, .sideEntrant: -20
        case .other: -5
        case .teacherTraining, nil: 8
        }
      // Newcomers bring more of it along than those who came before them.
      return team + background + (employee.joined > .known(2024, 6, 1) ? 20 : 0)
    }

    /// Where a team is at home: making things, and in ICT also what students must learn of it.
    private static func bent(for area: Area, of employee: Employee) -> Int {
      switch area {
      case .digitalResources: 25
      case .professionalEngagement, .teachingAndLearning: 10
      case .assessment: -15
      case .empoweringLearners: -10
      case .facilitatingLearnersDigitalCompetence: employee.stations[0].team == Teams.ict ? 40 : -25
      }
    }

    /// Who was ahead when it began.
    private static let headStart = [
      "Noor Achterberg": 235, "Ayşe Yıldırım": 140, "Wouter Blom": 130, "Rachid Benali": 150, "Elif Şahin": 165,
      "Vincent Tan": 180, "Ahmed Tahiri": 150, "Jasper Mulder": 110, "Jelle Wiersma": 60, "Beatriz Silva": 80,
      "Theo van der Wal": -60, "Marijke Dijkstra": -60, "Henk Zwart": -50, "Kees Molenaar": -50, "Gerda Smit": -50,
    ]
  }
}
