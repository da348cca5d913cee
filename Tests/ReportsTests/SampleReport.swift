import Domain
import Reports

/// A report of a fictional college with every kind of block and chart.
struct SampleReport {
  struct Team {
    let name: String
    let then: LevelCounts
    let now: LevelCounts
    let members: Int
    let steps: [Int]
  }

  let language: Language

  static let teams = [
    Team(
      name: "Zorg en Welzijn", then: counts(5, 9, 4, 1, 0, 0), now: counts(2, 6, 7, 3, 1, 0), members: 20,
      steps: [93, 89, 73, 45, 37, 30]),
    Team(
      name: "Techniek", then: counts(8, 10, 3, 1, 0, 0), now: counts(3, 9, 7, 2, 1, 0), members: 24,
      steps: [100, 91, 74, 43, 45, 11]),
    Team(
      name: "ICT en Media", then: counts(1, 3, 6, 4, 2, 0), now: counts(0, 2, 5, 5, 3, 1), members: 16,
      steps: [100, 86, 64, 58, 33, 17]),
    Team(
      name: "Economie", then: counts(6, 7, 5, 2, 0, 0), now: counts(5, 6, 6, 2, 1, 0), members: 21,
      steps: [100, 86, 73, 67, 43, 26]),
    Team(
      name: "Horeca", then: counts(7, 4, 1, 0, 0, 0), now: counts(3, 5, 3, 1, 0, 0), members: 13,
      steps: [98, 91, 60, 48, 46, 15]),
  ]

  func say(_ nl: Prose, _ en: Prose) -> Prose { Wording(nl: nl, en: en)[language] }

  var document: Document {
    Document(
      language,
      title: say("Jaarverslag professionalisering 2025–2026", "Yearly report on professional growth 2025–2026"),
      subtitle: say(
        "Stand op \(day(2026, 7, 31)) · kennis tot \(day(2026, 9, 15)) · 5 teams, \(94) docenten",
        "As of \(day(2026, 7, 31)) · known at \(day(2026, 9, 15)) · 5 teams, \(94) teachers"
      ),
      footer: say(
        "leerlijn jaarverslag 2025–2026 · logboek west 4812 3f9a1c…",
        "leerlijn yearly report 2025–2026 · log west 4812 3f9a1c…"),
      blocks: keyFigures + levels + movement + canvas + audit + provenance)
  }

  private func heading(_ number: Int, _ anchor: String, _ nl: Prose, _ en: Prose) -> Block {
    .heading(Heading(say(nl, en), number: number, anchor: anchor))
  }
}

extension SampleReport {
  private var keyFigures: [Block] {
    [
      .keyFigures([
        KeyFigure(.shift(.percents(33, 54)), say("op B1 of hoger", "at B1 or higher")),
        KeyFigure("\(49) ▲", say("omhoog; \(11) omlaag, \(29) gelijk", "up; \(11) down, \(29) the same")),
        KeyFigure("\(38)", say("workshops, \(1512) deelnames", "workshops, \(1512) attendances")),
        KeyFigure(
          say("\(85) van \(89)", "\(85) of \(89)"), say("leerlijn door HR vastgesteld", "learning line agreed with HR")),
      ]),
      .paragraph(
        say(
          "Een niveau is er voor groei. De cijfers hieronder tellen alleen docenten en instructeurs die op de genoemde dag in dienst waren; wie niet gemeten is, staat er \(strong: "buiten") en telt niet mee in de honderd procent.",
          "A level is for growth. The numbers below count only teachers and instructors in service on the day; whoever is not measured stands \(strong: "outside") and is no part of the hundred percent."
        )),
      .notice(
        .warning,
        say(
          "Vier docenten hebben een niveau dat ouder is dan twaalf maanden. Vraag ze op met \(code: "leerlijn teams --as-of 2026-07-31").",
          "Four teachers have a level older than twelve months. See \(code: "leerlijn teams --as-of 2026-07-31").")),
    ]
  }

  private var levels: [Block] {
    let then = language.shortMonth(day(2025, 9, 1))
    let now = language.shortMonth(day(2026, 7, 31))
    let bars = Self.teams.map { team in
      LevelBars.Team(
        team.name,
        bars: [
          .init(then, counts: team.then, members: team.members), .init(now, counts: team.now, members: team.members),
        ])
    }
    let columns =
      [Column.text("team", "Team"), .text("moment", say("Meting", "Measured"))]
      + Level.allCases.map { .amount($0.rawValue, "\($0)") }
      + [
        .amount("measured", say("Gemeten", "Measured")), .amount("members", say("Docenten", "Teachers")),
        .amount("share", say("B1 of hoger", "B1 or higher")),
      ]
    let rows = Self.teams.flatMap { team in
      [(then, team.then), (now, team.now)].enumerated().map { index, pair in
        let (moment, counts) = pair
        return Row(
          [Prose(team.name), Prose(moment)] + Level.allCases.map { .number(counts[$0]) } + [
            .number(counts.total), .number(team.members), .percent(counts.share(atLeast: .b1) ?? 0),
          ], continues: index > 0)
      }
    }
    let slopes = SlopeChart(
      from: then, to: now,
      lines: Self.teams.map {
        .init($0.name, from: $0.then.share(atLeast: .b1) ?? 0, to: $0.now.share(atLeast: .b1) ?? 0)
      } + [.init(language == .nl ? "Alle teams" : "All teams", from: 33, to: 54, isTotal: true)])
    return [
      heading(3, "levels", "Niveaus per team", "Levels per team"),
      .figure(
        Figure(
          say(
            "Meer dan de helft van de docenten zit nu op B1 of hoger; Zorg en Welzijn groeide het meest",
            "More than half of the teachers are now at B1 or higher; Zorg en Welzijn grew most"),
          chart: .levelBars(LevelBars(teams: bars)),
          table: Table(
            "levels", columns: columns, rows: rows,
            total: Row(
              [say("Alle teams", "All teams"), Prose(now)] + [13, 28, 28, 13, 6, 1, 89, 94].map { .number($0) }
                + [.percent(54)])))),
      .figure(
        Figure(
          say("Elk team staat hoger dan in september", "Every team stands higher than in September"),
          chart: .slopes(slopes),
          table: Table(
            "shares",
            columns: [
              .text("team", "Team"), .amount("share", say("B1 of hoger", "B1 or higher")),
              .amount("change", say("Punten", "Points")),
            ],
            rows: slopes.lines.map {
              Row([Prose($0.label), .shift(.percents($0.start, $0.end)), .change($0.end - $0.start)])
            }))),
    ]
  }

  private var movement: [Block] {
    let counts = [
      [8, 15, 4, 0, 0, 0], [3, 9, 18, 3, 0, 0], [2, 4, 5, 7, 1, 0], [0, 0, 1, 3, 4, 0], [0, 0, 0, 0, 1, 1],
      [0, 0, 0, 0, 0, 0],
    ]
    let chart = MovementChart(
      from: language.shortMonth(day(2025, 9, 1)), to: language.shortMonth(day(2026, 7, 31)), counts: counts)
    return [
      heading(4, "movement", "Beweging tussen niveaus", "Movement between levels"),
      .figure(
        Figure(
          say("De grootste stroom ging van A2 naar B1", "The widest stream went from A2 to B1"),
          chart: .movement(chart),
          table: Table(
            "streams",
            columns: [.text("level", say("Niveau", "Level")), .amount("people", say("Toen en nu", "Then and now"))],
            rows: Level.allCases.map { Row([.level($0), .shift(.numbers(chart.start($0), chart.end($0)))]) }))),
      .table(
        Table(
          "movement",
          caption: say(
            "\(49) docenten gingen omhoog, \(11) omlaag en \(29) bleven gelijk",
            "\(49) teachers went up, \(11) down and \(29) stayed"),
          columns: [.text("from", say("Van ↓ naar →", "From ↓ to →"))]
            + Level.allCases.map { .amount($0.rawValue, "\($0)") },
          rows: zip(Level.allCases, counts).map { level, row in
            Row([.level(level)] + row.map { $0 == 0 ? .empty : (1...2).contains($0) ? .notShown : .number($0) })
          },
          note: say("– niet getoond: de groep is kleiner dan vijf.", "– not shown: the group is smaller than five."))),
    ]
  }

  private var canvas: [Block] {
    let steps =
      language == .nl
      ? ["Cursus ingericht", "Modules", "Opdrachten", "Toetsing", "SpeedGrader", "Analytics"]
      : ["Course set up", "Modules", "Assignments", "Quizzes", "SpeedGrader", "Analytics"]
    return [
      heading(7, "canvas", "Canvas-adoptie", "Canvas adoption"),
      .figure(
        Figure(
          say(
            "De eerste stappen zijn overal gezet; Analytics is nog nergens gewoon",
            "The first steps are taken everywhere; Analytics is common nowhere yet"),
          chart: .heatMap(
            HeatMap(columns: steps, rows: Self.teams.map { .init($0.name, cells: $0.steps.map { .init(percent: $0) }) })
          ),
          table: Table(
            "canvas",
            columns: [.text("team", "Team")] + steps.enumerated().map { .amount("step\($0 + 1)", Prose($1)) },
            rows: Self.teams.map { Row([Prose($0.name)] + $0.steps.map { .percent($0) }) }))),
      .figure(
        Figure(
          say("Stand van de route per team", "State of the route per team"),
          chart: .heatMap(
            HeatMap(
              columns: steps,
              rows: Self.teams.enumerated().map { index, team in
                .init(team.name, cells: (0..<6).map { Self.states[min(4, max(0, $0 - index + 1))].0 })
              },
              key: Self.states.map { .init($0.0, language == .nl ? $0.1 : $0.2) })),
          table: Table(
            "route", columns: [.text("team", "Team")] + steps.enumerated().map { .text("step\($0 + 1)", Prose($1)) },
            rows: Self.teams.enumerated().map { index, team in
              Row(
                [Prose(team.name)]
                  + (0..<6).map {
                    Prose(
                      language == .nl
                        ? Self.states[min(4, max(0, $0 - index + 1))].1 : Self.states[min(4, max(0, $0 - index + 1))].2)
                  })
            }))),
    ]
  }

  private static let states: [(HeatMap.Cell, String, String)] = [
    (.init(.full, "✓"), "afgerond", "completed"), (.init(.strong, "↻"), "heropend", "reopened"),
    (.init(.light, "›"), "begonnen", "started"), (.init(.none, "·"), "open", "open"),
    (.init(.faint, "×"), "overgeslagen", "skipped"),
  ]

  private var audit: [Block] {
    let line = LevelLine(
      steps: [
        .init(from: day(2024, 9, 12), level: .a1),
        .init(from: day(2025, 2, 3), level: .a2),
        .init(from: day(2025, 11, 14), level: .b1),
        .init(from: day(2026, 11, 15), level: .b1, isOutOfDate: true),
      ],
      measurements: [
        .init(on: day(2024, 9, 12), level: .a1, shape: .circle, decides: true),
        .init(on: day(2025, 2, 3), level: .a2, shape: .square, decides: true),
        .init(on: day(2025, 6, 17), level: .b1, shape: .triangle, decides: false),
        .init(on: day(2025, 6, 24), level: .a2, shape: .circle, decides: false),
        .init(on: day(2025, 11, 14), level: .b1, shape: .diamond, decides: true),
        .init(on: day(2026, 6, 9), level: .b2, shape: .circle, decides: false),
      ],
      until: day(2027, 1, 20),
      key: [
        .init(.circle, language == .nl ? "zelfscan" : "self"), .init(.triangle, language == .nl ? "collega" : "peer"),
        .init(.square, language == .nl ? "leidinggevende" : "manager"), .init(.diamond, "i-coach"),
      ])
    let table = Table(
      "steps",
      columns: [
        .text("on", say("Dag", "Day")), .text("method", say("Methode", "Method")),
        .text("level", say("Niveau", "Level")),
        .text("change", say("Werd", "Became")), .text("id", "Id"),
      ],
      rows: [
        Row([
          .day(day(2024, 9, 12)), say("zelfscan", "self"), .level(.a1), .shift(.levels(nil, .a1)),
          .code("west-12"),
        ]),
        Row(
          [
            .day(day(2025, 2, 3)), "manager", .level(.a2), .shift(.levels(.a1, .a2)),
            .code("west-96"),
          ],
          details: [
            say(
              "gecorrigeerd door \(code: "west-101"): was B1, typefout",
              "corrected by \(code: "west-101"): was B1, a typo")
          ]),
        Row([
          .day(day(2025, 11, 14)), "i-coach", .level(.b1), .shift(.levels(.a2, .b1)),
          .code("west-214"),
        ]),
      ])
    return [
      heading(5, "why", "Waarom staat Noor op B1?", "Why is Noor at B1?"),
      .figure(
        Figure(
          say("Noor groeide in twee jaar van A1 naar B1", "Noor grew from A1 to B1 in two years"),
          chart: .levelLine(line), table: table)),
      .reasoning([
        say(
          "Op \(day(2026, 7, 31)) gelden de metingen vanaf 31 juli 2025.",
          "On \(day(2026, 7, 31)) the measurements since 31 July 2025 hold."),
        say(
          "Daarvan gaat een meting door een \(strong: "i-coach") voor: \(Level.b1), \(code: "west-214").",
          "Of these one by an \(strong: "i-coach") comes first: \(Level.b1), \(code: "west-214")."),
        say(
          "De regel is \(code: "standaard"), vastgesteld in \(code: "west-3").",
          "The rule is \(code: "standaard"), adopted in \(code: "west-3")."),
      ]),
    ]
  }

  private var provenance: [Block] {
    [
      heading(20, "provenance", "Herkomst", "Provenance"),
      .definitions([
        Definition(say("Logboek", "Log"), "\(code: "AAECAwQFBgcICQoLDA0ODw")"),
        Definition(say("Stand", "As of"), "\(day(2026, 7, 31))"),
        Definition(say("Gebeurtenissen", "Events"), "\(4812)"),
      ]),
      .paragraph(say("Opnieuw maken:", "To make it again:")),
      .commands(["leerlijn report year 2025-2026 --as-of 2026-07-31 --known-at 2026-09-15 --format html"]),
      .list([
        say("Wie zijn niveau betwist, doet dat bij de i-coach.", "Whoever contests a level does so with the i-coach."),
        say(
          "Twee verslagen naast elkaar lezen kan meer laten zien dan elk apart.",
          "Two reports side by side may show more than each alone."),
      ]),
    ]
  }
}

func day(_ year: Int, _ month: Int, _ day: Int) -> Day { Day(year: year, month: month, day: day) ?? .first }

func counts(_ counts: Int...) -> LevelCounts {
  LevelCounts(Dictionary(uniqueKeysWithValues: zip(Level.allCases, counts)))
}
