import Domain

extension Demo {
  /// Everybody of the college: who they are, what they do, when they came and went.
  ///
  /// Nobody of them exists.
  enum Cast {
    static let everybody: [Employee] = supporters + leaders + docents

    static let docents: [Employee] = zorg + techniek + ict + economie

    /// Somebody by name.
    static func named(_ name: String) -> Employee {
      guard let employee = everybody.first(where: { $0.name == name }) else {
        preconditionFailure("the cast has no \(name)")
      }
      return employee
    }

    // MARK: - Who supports

    static let adviserHR = Employee("Anna Verbruggen", Teams.economie, .supporter, fte: 80)
    static let adviserEducation = Employee("Marloes Tuinstra", Teams.economie, .supporter, fte: 90)
    static let adviserCanvas = Employee("Yusuf Demirci", Teams.zorg, .supporter, fte: 80)
    static let coachZorg = Employee("Farida Haddou", Teams.zorg, .supporter, fte: 90)
    static let coachTechniek = Employee("Bram Kuiper", Teams.techniek, .supporter, fte: 80)
    static let coachICT = Employee("Daniël Asante", Teams.ict, .supporter)
    static let supporters = [adviserHR, adviserEducation, adviserCanvas, coachZorg, coachTechniek, coachICT]

    /// The days on which the i-coach of Techniek was ill.
    static let illness: ClosedRange<Day> = .known(2024, 11, 13)...(.known(2025, 1, 17))

    /// The i-coach of a team, and who stands in during the illness.
    static func coach(of team: TeamCode, on day: Day) -> Employee {
      switch team {
      case Teams.techniek: illness.contains(day) ? coachZorg : coachTechniek
      // Economie had no i-coach of its own; the one of ICT took it on in the second year.
      case Teams.economie: day < .known(2024, 8, 1) ? coachZorg : coachICT
      case Teams.ict: coachICT
      default: coachZorg
      }
    }

    // MARK: - Who leads

    static let director = Employee("Hendrik-Jan Postma", Teams.economie, .manager)
    static let leaders = [
      director,
      Employee("Ingrid Vos", Teams.zorg, .manager),
      Employee("Ruud Schaap", Teams.techniek, .manager).leaving(on: .known(2025, 2, 1), "vroegpensioen"),
      Employee("Nadia El Amrani", Teams.techniek, .manager, from: .known(2025, 3, 1)),
      Employee("Pieter-Bas Groen", Teams.ict, .manager, fte: 90),
      Employee("Lucia Fernandes", Teams.economie, .manager).leaving(on: .known(2024, 8, 1), "andere baan"),
      Employee("Chantal Wijngaarden", Teams.economie, .manager, from: .known(2024, 8, 1)),
    ]

    /// The manager of a team, nil while there is none.
    static func manager(of team: TeamCode, on day: Day) -> Employee? {
      leaders.dropFirst().first { $0.station(on: day)?.team == team }
    }

    // MARK: - Who teaches

    private static let zorg = [
      Employee("Zoë van Dam", Teams.zorg, .docent, .teacherTraining, fte: 80),
      Employee("Fatima Bouzidi", Teams.zorg, .docent, .teacherTraining)
        .away(.known(2024, 3, 4)...(.known(2024, 7, 5))),
      Employee("Marijke Dijkstra", Teams.zorg, .docent, .teacherTraining, fte: 60),
      Employee("Ayşe Yıldırım", Teams.zorg, .docent, .pdg, fte: 80),
      Employee("Joost Hoekstra", Teams.zorg, .docent, .teacherTraining),
      Employee("Shanice Pinas", Teams.zorg, .docent, .pdg, fte: 90),
      Employee("Wilma Brouwer", Teams.zorg, .docent, .teacherTraining, fte: 70)
        .leaving(on: .known(2024, 8, 1), "pensioen"),
      Employee("Kimberly Blijd", Teams.zorg, .instructeur, .other, fte: 80)
        .moving(on: .known(2025, 8, 1), as: .docent),
      Employee("Gerda Smit", Teams.zorg, .docent, .teacherTraining, fte: 50)
        .leaving(on: .known(2025, 8, 1), "pensioen"),
      Employee("Noor Achterberg", Teams.zorg, .docent, .teacherTraining),
      Employee("Linh Nguyen", Teams.zorg, .docent, .teacherTraining, fte: 80)
        .moving(on: .known(2024, 8, 1), to: Teams.economie),
      Employee("Tessa de Ruiter", Teams.zorg, .docent, .pdg, fte: 90)
        .leaving(on: .known(2025, 2, 1), "andere school"),
      Employee("Samira Azzouzi", Teams.zorg, .docent, .pdg, fte: 80, from: .known(2023, 10, 1)),
      Employee("Jelle Wiersma", Teams.zorg, .docent, .teacherTraining, from: .known(2024, 8, 1)),
      Employee("Priya Ramdin", Teams.zorg, .docent, .sideEntrant, fte: 60, from: .known(2025, 2, 1)),
      Employee("Chloé Martens", Teams.zorg, .docent, .pdg, fte: 80, from: .known(2025, 8, 1)),
      Employee("Anouk Peeters", Teams.zorg, .docent, .teacherTraining, fte: 70, from: .known(2025, 10, 1)),
    ]

    /// The second row that an i-coach made for somebody whom HR had entered already.
    static let double = Employee("C. Martens", Teams.zorg, .docent, .pdg, from: .known(2025, 9, 1))
    static let doubleOf = named("Chloé Martens")

    private static let techniek = [
      Employee("Kees Molenaar", Teams.techniek, .instructeur, .other),
      Employee("Dirk-Jan Slot", Teams.techniek, .docent, .teacherTraining)
        .away(.known(2025, 2, 10)...(.known(2025, 10, 3))),
      Employee("Mehmet Kaya", Teams.techniek, .docent, .pdg),
      Employee("Wouter Blom", Teams.techniek, .docent, .teacherTraining, fte: 90)
        .leaving(on: .known(2024, 7, 1), "andere school"),
      Employee("Henk Zwart", Teams.techniek, .instructeur, .other, fte: 60).leaving(on: .known(2024, 8, 1), "pensioen"),
      Employee("Ronald Tjin", Teams.techniek, .docent, .teacherTraining),
      Employee("Patrick Oosterhuis", Teams.techniek, .docent, .sideEntrant, fte: 80),
      Employee("Sjoerd de Haan", Teams.techniek, .instructeur, .pdg).moving(on: .known(2024, 8, 1), as: .docent),
      Employee("Rachid Benali", Teams.techniek, .docent, .pdg),
      Employee("Theo van der Wal", Teams.techniek, .docent, .teacherTraining, fte: 80)
        .moving(on: .known(2024, 8, 1), fte: 50).leaving(on: .known(2025, 8, 1), "pensioen"),
      Employee("Iris Kolk", Teams.techniek, .docent, .teacherTraining, fte: 80),
      Employee("Milan Jovanović", Teams.techniek, .instructeur, .sideEntrant, from: .known(2023, 11, 1)),
      Employee("Stefan Radu", Teams.techniek, .docent, .pdg, from: .known(2024, 8, 1))
        .leaving(on: .known(2025, 3, 1), "terug naar het bedrijfsleven"),
      Employee("Esmée Vermeer", Teams.techniek, .docent, .teacherTraining, fte: 80, from: .known(2024, 8, 1)),
      Employee("Jayden Riedewald", Teams.techniek, .docent, .pdg, from: .known(2025, 8, 1)),
    ]

    private static let ict = [
      Employee("Vincent Tan", Teams.ict, .docent, .other),
      Employee("Oumaima Chahid", Teams.ict, .docent, .teacherTraining, fte: 80),
      Employee("Sander Kuijt", Teams.ict, .docent, .sideEntrant, fte: 80)
        .away(.known(2025, 3, 3)...(.known(2026, 1, 9))),
      Employee("Björn Lindeman", Teams.ict, .docent, .teacherTraining),
      Employee("Rosa Campos", Teams.ict, .docent, .pdg, fte: 60).moving(on: .known(2025, 2, 1), fte: 80),
      Employee("Arjan Vink", Teams.ict, .docent, .teacherTraining),
      Employee("Elif Şahin", Teams.ict, .docent, .teacherTraining, fte: 90),
      Employee("Thijs Bosman", Teams.ict, .docent, .other).leaving(on: .known(2024, 10, 1), "bedrijfsleven"),
      Employee("Naomi Cohen", Teams.ict, .docent, .pdg, fte: 70).leaving(on: .known(2025, 8, 1), "verhuizing"),
      Employee("Guus Verhagen", Teams.ict, .docent, .teacherTraining)
        .moving(on: .known(2025, 8, 1), to: Teams.techniek),
      Employee("Kwame Mensah", Teams.ict, .docent, .pdg, from: .known(2024, 2, 1)),
      Employee("Lotte Bakhuis", Teams.ict, .instructeur, .other, fte: 80, from: .known(2024, 11, 4)),
      Employee("Ilse Franken", Teams.ict, .docent, .teacherTraining, fte: 80, from: .known(2025, 8, 1)),
    ]

    private static let economie = [
      Employee("Monique Schouten", Teams.economie, .docent, .teacherTraining, fte: 80),
      Employee("Ahmed Tahiri", Teams.economie, .docent, .pdg),
      Employee("Claudia Rossi", Teams.economie, .docent, .teacherTraining, fte: 70),
      Employee("Erik Landman", Teams.economie, .docent, .teacherTraining),
      Employee("Sanne Post", Teams.economie, .docent, .teacherTraining, fte: 60)
        .moving(on: .known(2025, 2, 1), to: Teams.zorg, fte: 80),
      Employee("Renske Hofman", Teams.economie, .docent, .teacherTraining, fte: 80)
        .leaving(on: .known(2024, 8, 1), "andere school"),
      Employee("Dave Sewpersad", Teams.economie, .docent, .sideEntrant, fte: 80),
      Employee("Karin Nauta", Teams.economie, .docent, .teacherTraining, fte: 60),
      Employee("Jasper Mulder", Teams.economie, .docent, .pdg),
      Employee("André Wolters", Teams.economie, .docent, .teacherTraining, fte: 80)
        .leaving(on: .known(2025, 4, 1), "andere baan"),
      Employee("Beatriz Silva", Teams.economie, .docent, .teacherTraining, fte: 80, from: .known(2024, 2, 1)),
      Employee("Omar Jansen", Teams.economie, .docent, .pdg, from: .known(2024, 8, 1))
        .away(.known(2025, 1, 13)...(.known(2025, 4, 11))),
      Employee("Fleur Timmer", Teams.economie, .docent, .sideEntrant, fte: 60, from: .known(2024, 9, 1)),
      Employee("Hamza Öztürk", Teams.economie, .docent, .teacherTraining, from: .known(2025, 4, 1)),
      Employee("Merel Stam", Teams.economie, .docent, .pdg, fte: 80, from: .known(2026, 1, 5)),
    ]
  }
}
