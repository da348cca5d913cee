import Arguments
import Testing

@Suite struct `A help screen` {
  func screen(_ line: String, width: Int = 80) -> String? { Outcome(line).help?.text(width: width) }

  @Test func `of the program lists its commands under their headings`() {
    #expect(
      screen("help") == """
        Tracks how teachers grow in teaching with ICT.

        Usage:
          leerlijn COMMAND [ARGUMENTS] [OPTIONS]
          leerlijn help COMMAND

        Record:
          log      Records what happened.
          correct  Corrects what was recorded.

        Read:
          teams    Shows the levels of teams.
          report   Writes reports.
          version  Says which version this is.

        Global options:
              --store DIR      the folder that holds the log (else LEERLIJN_STORE)
              --format FORMAT  how the answer is written (one of text, json, html;
                               default text)
              --lang LANGUAGE  the language of the answer (one of nl, en; else
                               LEERLIJN_LANG)
          -n, --dry-run        shows what would be recorded, and records nothing
          -v, --verbose        says more
          -h, --help           explains the command

        Exit codes:
           0  done
          64  wrong use

        Read on:
          README.md

        """)
  }

  @Test func `of a group lists what it gathers`() {
    #expect(
      screen("help log")?.split(separator: "Global options:").first == """
        Records what happened.

        Usage:
          leerlijn log COMMAND [ARGUMENTS] [OPTIONS]
          leerlijn help log COMMAND

        Events:
          workshop    Records a workshop and who took part.
          onboarding  Records how somebody is onboarded.
          level       Records measured levels.


        """)
  }

  @Test func `of a command says one sentence, usage, examples, arguments, options, exit codes and where to read on`() {
    #expect(
      screen("help log workshop") == """
        Records a workshop and who took part.

        Usage:
          leerlijn log workshop TITLE --on DAY --who WHO --minutes N [--topic TOPIC]

        Examples:
          leerlijn log workshop 'Canvas basis' --on yesterday --who @zorg --minutes 120
              the whole of team zorg

        Arguments:
          TITLE  what it was called

        Options:
              --on DAY       the day on which it was held (required)
              --who WHO      codes, @teams and -codes to leave out, joined by commas
                             (required)
              --minutes N    how long it took (required)
              --topic TOPIC  what it was about

        Global options:
              --store DIR      the folder that holds the log (else LEERLIJN_STORE)
              --format FORMAT  how the answer is written (one of text, json, html;
                               default text)
              --lang LANGUAGE  the language of the answer (one of nl, en; else
                               LEERLIJN_LANG)
          -n, --dry-run        shows what would be recorded, and records nothing
          -v, --verbose        says more
          -h, --help           explains the command

        Exit codes:
           0  done
          64  wrong use
          65  an unknown code

        Read on:
          leerlijn help report year
          leerlijn help log

        """)
  }

  @Test func `has a discussion after the examples, wrapped to the width`() {
    #expect(
      screen("help report year", width: 60)?.split(separator: "Global options:").first == """
        Accounts for a year.

        Usage:
          leerlijn report year [PERIOD] [--output FILE]
              [--without SECTION…] [--issue]

        Examples:
          leerlijn report year 2024-2025
              on the screen
          leerlijn report year 2024-2025 --format html -o report.html
              a page to mail or print

        The same log and the same words give the same bytes. A
        report is written in Dutch unless told otherwise, and what
        it shows of small groups is suppressed.

        Arguments:
          PERIOD  a school year or a year

        Options:
          -o, --output FILE      where to write
              --without SECTION  a section to leave out (may be
                                 repeated)
              --issue            records that it is issued


        """)
  }

  @Test(arguments: [
    ("help log onboarding", "leerlijn log onboarding WHO (--start PROGRAMME | --pause | --resume)"),
    ("help log level", "leerlijn log level (WHO=LEVEL… | --from FILE) [--areas AREAS]"),
    ("help correct", "leerlijn correct ID --set FIELD=VALUE… --reason REASON"),
    ("help teams", "leerlijn teams [TEAM…]"),
    ("help version", "leerlijn version"),
  ])
  func `derives the usage from what is declared`(line: String, usage: String) {
    #expect(screen(line)?.contains("Usage:\n  \(usage)\n") == true)
  }

  @Test(arguments: [
    "log workshop --help", "--help log workshop", "log -h workshop --on --bogus x", "log workshop -nh",
    "help --format json log workshop", "log workshop --on yesterday --help",
  ])
  func `is asked for anywhere, whatever else is wrong`(line: String) {
    #expect(Outcome(line).help == Outcome("help log workshop").help)
  }

  @Test func `of the program is shown when nothing is asked`() {
    #expect(Outcome("").help == leerlijn.overview)
    #expect(Outcome("--help").help == leerlijn.overview)
    #expect(Outcome("help help").help == leerlijn.overview)
  }

  @Test func `is not asked for after two hyphens, nor of a command that does not exist`() {
    #expect(Outcome("version -- --help").problems == [.surplus("--help")])
    #expect(Outcome("help log workshp").problems == [.unknownCommand("workshp", suggestions: ["workshop"])])
    #expect(Outcome("blorp --help").problems == [.unknownCommand("blorp", suggestions: [])])
  }

  @Test(arguments: 40...100)
  func `has no line beyond the width but those to copy`(width: Int) {
    for command in ["", "help log", "help log workshop", "help log onboarding", "help log level", "help report year"] {
      let lines = screen(command, width: width)?.split(separator: "\n") ?? []
      #expect(lines.contains { $0.count > width / 2 })
      for line in lines where !line.hasPrefix("  leerlijn log ") && !line.hasPrefix("  leerlijn report year 2024") {
        #expect(line.count <= width, "\(line)")
      }
    }
  }
}
