import Domain

// The college, who works there and who has which role.

extension Demo.World {
  /// The first day: the college and its teams, and who is in service.
  mutating func openCollege() {
    var chance = Chance(seed, "opening")
    let first = Day.known(2023, 8, 1)
    let opening = Day.known(2023, 8, 28)
    var founding: [Line] = [
      .init(
        first,
        .collegeOpened(
          CollegeOpened(college: Teams.college, name: "College West", institution: "ROC Polderstad", sector: "mbo")))
    ]
    founding += Teams.all.map { team in
      .init(
        first,
        .teamFormed(
          TeamFormed(team: team, name: Teams.name(of: team), college: Teams.college, sector: sector(of: team)))
      )
    }
    founding += [Cast.coachZorg, Cast.adviserHR].map(joining)
    diary.record(opening.at(9, 5, throwing: &chance), .coach(Cast.coachZorg), founding)
    for (index, team) in Teams.all.enumerated() {
      let staff = Cast.everybody.filter {
        $0.joined == first && $0.stations[0].team == team && $0.code != Cast.coachZorg.code
          && $0.code != Cast.adviserHR.code
      }
      diary.record(
        opening.at(10 + index, 10, throwing: &chance), .hr, staff.map(joining))
    }
    takeRoles(on: first, recorded: .known(2023, 8, 30))
  }

  /// Who came, moved and went: HR records it in one sitting a day, mostly in time.
  mutating func changeStaff(in term: Term) {
    var chance = chance("staff", in: term)
    // What holds from a day in the holiday is recorded on the first day of work after it.
    let since = term.number == 0 ? Day.known(2023, 8, 2) : Term.all[term.number - 1].days.upperBound.adding(days: 1)
    let range = since...term.days.upperBound
    for employee in Cast.everybody {
      if range.contains(employee.joined) {
        let recorded = SchoolCalendar.open(from: employee.joined).at(8, chance.within(0...7), throwing: &chance)
        diary.record(recorded, .hr, [joining(employee)])
      }
      for (before, station) in zip(employee.stations, employee.stations.dropFirst()) where range.contains(station.from)
      {
        let recorded = SchoolCalendar.open(from: station.from).at(8, chance.within(8...14), throwing: &chance)
        diary.record(
          recorded, .hr,
          [.init(station.from, .personMoved(move(of: employee, from: before, to: station)))])
      }
      if let left = employee.left, range.contains(left) {
        let recorded = chance.moment(chance.within(0...3), after: left)
        diary.record(
          recorded, .hr,
          [.init(left, .personLeft(PersonLeft(person: employee.code, reason: employee.leavingReason)))])
      }
    }
    changeRoles(in: range)
  }

  private func sector(of team: TeamCode) -> String {
    switch team {
    case Teams.zorg: "zorg-welzijn-sport"
    case Teams.techniek: "techniek-gebouwde-omgeving"
    case Teams.ict: "ict-creatieve-industrie"
    default: "zakelijke-dienstverlening"
    }
  }

  private func move(of employee: Employee, from: Employee.Station, to: Employee.Station) -> PersonMoved {
    PersonMoved(
      person: employee.code, team: to.team == from.team ? nil : to.team,
      function: to.function == from.function ? nil : to.function, fte: to.fte == from.fte ? nil : .known(to.fte))
  }

  /// Somebody comes into service.
  func joining(_ employee: Employee) -> Line {
    let station = employee.stations[0]
    return Line(
      station.from,
      .personJoined(
        PersonJoined(
          person: employee.code, team: station.team, function: station.function, background: employee.background,
          fte: .known(station.fte))))
  }
}
