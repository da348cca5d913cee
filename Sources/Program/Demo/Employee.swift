import Domain

extension Demo {
  /// Somebody of the college, with the whole of a career there.
  struct Employee: Sendable {
    /// What somebody does from a day on.
    struct Station: Sendable {
      let from: Day
      let team: TeamCode
      let function: Function
      let fte: Int
    }

    let code: PersonCode
    let name: String
    let email: String
    let background: Background?
    private(set) var stations: [Station]
    /// The first day out of service.
    private(set) var left: Day?
    private(set) var leavingReason: String?
    /// When somebody was away for long, in service all the while.
    private(set) var leave: ClosedRange<Day>?

    init(
      _ name: String, _ team: TeamCode, _ function: Function, _ background: Background? = nil, fte: Int = 100,
      from: Day = .known(2023, 8, 1)
    ) {
      self.name = name
      self.background = background
      let folded = Employee.folded(name)
      email = "\(folded)@college.example"
      // The code follows from the name, so that a new row in the cast gives nobody else another code.
      var chance = Chance(0, "code \(folded)")
      let letters = (0..<8).map { _ in chance.pick(PersonCode.alphabet) }
      code = .known("p-" + String(decoding: letters, as: UTF8.self))
      stations = [Station(from: from, team: team, function: function, fte: fte)]
    }

    /// The same person, who changes team, function or size of the job on a day.
    func moving(on day: Day, to team: TeamCode? = nil, as function: Function? = nil, fte: Int? = nil) -> Employee {
      var moved = self
      let now = stations[stations.count - 1]
      moved.stations.append(
        Station(from: day, team: team ?? now.team, function: function ?? now.function, fte: fte ?? now.fte))
      return moved
    }

    /// The same person, who leaves; the day is the first one out of service.
    func leaving(on day: Day, _ reason: String) -> Employee {
      var moved = self
      moved.left = day
      moved.leavingReason = reason
      return moved
    }

    /// The same person, who is away for long in a range of days.
    func away(_ leave: ClosedRange<Day>) -> Employee {
      var moved = self
      moved.leave = leave
      return moved
    }

    var joined: Day { stations[0].from }

    /// What the person does on a day, nil when not in service.
    func station(on day: Day) -> Station? {
      if let left, day >= left { return nil }
      return stations.last { $0.from <= day }
    }

    /// Whether the person is in service on a day and not on leave.
    func isPresent(on day: Day) -> Bool { station(on: day) != nil && leave?.contains(day) != true }

    private static func folded(_ name: String) -> String {
      let plain = name.lowercased().map { letter -> String in
        switch letter {
        case "a"..."z": String(letter)
        case "á", "à", "ä": "a"
        case "ë", "é", "è": "e"
        case "ï", "í", "ı": "i"
        case "ö", "ó": "o"
        case "ü", "ú": "u"
        case "ç", "ć", "č": "c"
        case "ş", "š": "s"
        case "ğ": "g"
        case " ", "-": "."
        default: ""
        }
      }
      return plain.joined()
    }
  }
}
