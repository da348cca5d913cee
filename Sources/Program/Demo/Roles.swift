import Domain

// Who takes which role beside the work in the team, and who puts it down.

extension Demo.World {
  /// Somebody's time in a role.
  private struct Tenure {
    let employee: Employee
    let role: Role
    let team: TeamCode?
    let from: Day
    let until: Day?
    let domain: SupportDomain?
    let layer: OrganisationLayer?
    let minutes: Int?

    init(
      _ name: String, _ role: Role, _ team: TeamCode? = nil, from: Day = .known(2023, 8, 1), until: Day? = nil,
      domain: SupportDomain? = nil, layer: OrganisationLayer? = nil, minutes: Int? = nil
    ) {
      employee = Cast.named(name)
      (self.role, self.team, self.from, self.until) = (role, team, from, until)
      (self.domain, self.layer, self.minutes) = (domain, layer, minutes)
    }

    /// A role without a team is one for the whole college.
    var college: CollegeCode? { team == nil ? Teams.college : nil }

    var taken: Event {
      .roleTaken(
        RoleTaken(
          person: employee.code, role: role, team: team, college: college, domain: domain, layer: layer,
          minutes: minutes.map { .known($0) }))
    }

    var ended: Event { .roleEnded(RoleEnded(person: employee.code, role: role, team: team, college: college)) }
  }

  private static let tenures: [Tenure] = [
    Tenure("Hendrik-Jan Postma", .director, layer: .strategic),
    Tenure("Ingrid Vos", .manager, Teams.zorg),
    Tenure("Ruud Schaap", .manager, Teams.techniek, until: .known(2025, 1, 31)),
    Tenure("Nadia El Amrani", .manager, Teams.techniek, from: .known(2025, 3, 3)),
    Tenure("Pieter-Bas Groen", .manager, Teams.ict),
    Tenure("Lucia Fernandes", .manager, Teams.economie, until: .known(2024, 7, 19)),
    Tenure("Chantal Wijngaarden", .manager, Teams.economie, from: .known(2024, 8, 1)),
    Tenure("Anna Verbruggen", .hrAdviser, domain: .organisation, layer: .tactical),
    Tenure("Marloes Tuinstra", .educationAdviser, domain: .education, layer: .tactical),
    Tenure("Yusuf Demirci", .educationAdviser, domain: .education, layer: .operational),
    Tenure("Yusuf Demirci", .processGuide, from: .known(2023, 10, 9), domain: .organisation, layer: .tactical),
    Tenure("Farida Haddou", .iCoach, Teams.zorg, domain: .professionalisation, layer: .operational, minutes: 24_000),
    Tenure(
      "Farida Haddou", .iCoach, Teams.economie, until: .known(2024, 7, 19), domain: .professionalisation,
      layer: .operational, minutes: 6_000),
    Tenure(
      "Bram Kuiper", .iCoach, Teams.techniek, domain: .professionalisation, layer: .operational, minutes: 24_000),
    Tenure("Daniël Asante", .iCoach, Teams.ict, domain: .professionalisation, layer: .operational, minutes: 24_000),
    Tenure(
      "Daniël Asante", .iCoach, Teams.economie, from: .known(2024, 8, 1), domain: .professionalisation,
      layer: .operational, minutes: 18_000),
    Tenure("Marloes Tuinstra", .steeringGroup, from: .known(2023, 9, 21), layer: .tactical),
    Tenure("Farida Haddou", .steeringGroup, from: .known(2023, 9, 21), layer: .tactical),
    Tenure("Pieter-Bas Groen", .steeringGroup, from: .known(2023, 9, 21), until: .known(2025, 7, 4), layer: .tactical),
    Tenure("Chantal Wijngaarden", .steeringGroup, from: .known(2025, 9, 1), layer: .tactical),
    Tenure("Marloes Tuinstra", .practoraatLead, from: .known(2023, 9, 4), layer: .strategic),
    Tenure("Noor Achterberg", .practoraatMember, Teams.zorg, from: .known(2023, 9, 4), minutes: 7_200),
    Tenure("Rachid Benali", .practoraatMember, Teams.techniek, from: .known(2023, 9, 4), minutes: 7_200),
    Tenure(
      "Vincent Tan", .practoraatMember, Teams.ict, from: .known(2023, 9, 4), until: .known(2025, 7, 4), minutes: 7_200),
    Tenure("Oumaima Chahid", .practoraatMember, Teams.ict, from: .known(2025, 9, 1), minutes: 7_200),
    Tenure("Ahmed Tahiri", .practoraatMember, Teams.economie, from: .known(2024, 9, 2), minutes: 7_200),
    Tenure("Ayşe Yıldırım", .canvasCoach, Teams.zorg, from: .known(2023, 10, 9), minutes: 4_800),
    Tenure(
      "Wouter Blom", .canvasCoach, Teams.techniek, from: .known(2023, 11, 20), until: .known(2024, 6, 28),
      minutes: 4_800),
    Tenure("Elif Şahin", .canvasCoach, Teams.ict, from: .known(2023, 9, 18), minutes: 4_800),
    Tenure("Jasper Mulder", .canvasCoach, Teams.economie, from: .known(2024, 3, 11), minutes: 4_800),
    Tenure("Zoë van Dam", .canvasBuilder, Teams.zorg, from: .known(2024, 1, 15), minutes: 2_400),
    Tenure(
      "Joost Hoekstra", .canvasBuilder, Teams.zorg, from: .known(2024, 1, 15), until: .known(2025, 7, 4), minutes: 2_400
    ),
    Tenure("Björn Lindeman", .canvasBuilder, Teams.ict, from: .known(2023, 11, 13), minutes: 2_400),
    Tenure(
      "Naomi Cohen", .canvasBuilder, Teams.ict, from: .known(2023, 11, 13), until: .known(2025, 7, 11), minutes: 2_400),
    Tenure("Beatriz Silva", .canvasBuilder, Teams.economie, from: .known(2024, 11, 4), minutes: 2_400),
  ]

  /// The roles that are held when the story begins, recorded in one sitting.
  mutating func takeRoles(on first: Day, recorded: Day) {
    var chance = Chance(seed, "first roles")
    diary.record(
      recorded.at(11, 20, throwing: &chance), .hr,
      Demo.World.tenures.filter { $0.from == first }.map { .init($0.from, $0.taken) })
  }

  /// The roles that are taken and put down in a range of days.
  mutating func changeRoles(in range: ClosedRange<Day>) {
    var chance = Chance(seed, "roles", Int(range.lowerBound.number))
    for tenure in Demo.World.tenures {
      if range.contains(tenure.from) {
        let recorded = max(chance.moment(1, after: tenure.from), chance.moment(0, after: tenure.from))
        diary.record(recorded, .hr, [.init(tenure.from, tenure.taken)])
      }
      if let until = tenure.until, range.contains(until) {
        diary.record(
          chance.moment(chance.within(0...2), after: until), .hr,
          [.init(until, tenure.ended)])
      }
    }
  }
}
