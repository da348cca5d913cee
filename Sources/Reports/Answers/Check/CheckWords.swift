import Domain

enum CheckWords {
  static func title(_ verdict: CheckAnswer.Verdict, findings: Int) -> Wording {
    switch verdict {
    case .sound where findings == 0: Wording(nl: "Het logboek is gaaf", en: "The log is sound")
    case .sound:
      Wording(
        nl: "Het logboek is gaaf, met \(findings) \(findings == 1 ? "bevinding" : "bevindingen")",
        en: "The log is sound, with \(findings) \(findings == 1 ? "finding" : "findings")")
    case .residue:
      Wording(
        nl: "Het logboek is gaaf, met een rest van een afgebroken opdracht",
        en: "The log is sound, with a leftover of an interrupted command")
    case .damaged: Wording(nl: "Het logboek is beschadigd", en: "The log is damaged")
    }
  }

  static func subtitle(events: Int, writers: Int) -> Wording {
    Wording(
      nl: "\(events) gebeurtenissen van \(writers) \(writers == 1 ? "schrijver" : "schrijvers")",
      en: "\(events) events of \(writers) \(writers == 1 ? "writer" : "writers")")
  }

  static func verdict(_ verdict: CheckAnswer.Verdict, isCompared: Bool) -> Wording {
    switch verdict {
    case .sound where isCompared:
      Wording(
        nl:
          "Van elke regel zijn vorm, nummer en hash nagerekend: alles past op elkaar, en op wat buiten het logboek bewaard is.",
        en:
          "Form, number and hash of every line were computed again: all fits together, and fits what was kept outside of the log."
      )
    case .sound:
      Wording(
        nl:
          "Samenhangend, met geen kop van buiten vergeleken: vorm, nummer en hash van elke regel zijn nagerekend en alles past op elkaar. Dat niemand alles heeft herschreven, blijkt pas naast een kop die elders is bewaard.",
        en:
          "Consistent, compared with no outside head: form, number and hash of every line were computed again, and all fits together. That nobody rewrote it all, only a head that was kept elsewhere can show."
      )
    case .residue:
      Wording(
        nl:
          "Alles wat als vastgelegd is gemeld, staat er. Aan het eind staat nog iets dat nooit is gemeld; de volgende opdracht die iets vastlegt, zet het apart.",
        en:
          "All that was reported as recorded is there. At the end stands something that was never reported; the next command that records sets it aside."
      )
    case .damaged:
      Wording(
        nl:
          "Ten minste één regel staat er niet meer zoals zij is vastgelegd. Leg niets vast, bewaar de map zoals zij is, en vergelijk met een kopie: \(code: "leerlijn check --against BESTAND").",
        en:
          "At least one line is no longer as it was recorded. Record nothing, keep the folder as it is, and compare with a copy: \(code: "leerlijn check --against FILE")."
      )
    }
  }

  static let heads = Wording(
    nl: "De kop van elke schrijver: bewaar die elders, dan valt ook herschrijven op",
    en: "The head of each writer: keep it elsewhere, and even a rewrite is noticed")
  static let writer = Wording(nl: "Schrijver", en: "Writer")
  static let events = Wording(nl: "Gebeurtenissen", en: "Events")
  static let head = Wording(nl: "Hash van de laatste regel", en: "Hash of the last line")
  static let total = Wording(nl: "Totaal", en: "Total")

  /// What came of a comparison, as a sentence.
  static func comparison(_ comparison: CheckAnswer.Comparison, in language: Language) -> Prose {
    let name = name(of: comparison, in: language)
    guard comparison.agrees else {
      return Wording(
        nl: "Vergeleken met \(name): dat past niet, zie de bevindingen.",
        en: "Compared with \(name): that does not fit, see the findings.")[language]
    }
    var prose = Wording(
      nl: "Vergeleken met \(name): alles daarvan staat er.", en: "Compared with \(name): all of it is there.")[language]
    if comparison.newer > 0 {
      prose =
        prose
        + Wording(
          nl: " Gebeurtenissen die alleen hier staan: \(comparison.newer).",
          en: " Events that stand only here: \(comparison.newer).")[language]
    }
    if comparison.erased > 0 {
      prose =
        prose
        + Wording(
          nl: " Gebeurtenissen waarvan de inhoud aan een van beide kanten is gewist: \(comparison.erased).",
          en: " Events whose contents are erased on one of the two sides: \(comparison.erased).")[language]
    }
    return prose
  }

  private static func name(of comparison: CheckAnswer.Comparison, in language: Language) -> Prose {
    switch comparison.kind {
    case .head: .code(comparison.name)
    case .copy: Wording(nl: "de kopie \(code: comparison.name)", en: "the copy \(code: comparison.name)")[language]
    case .snapshot: Wording(nl: "de momentopname", en: "the snapshot")[language]
    case .state:
      Wording(nl: "wat deze machine onthield", en: "what this machine remembers")[language]
    }
  }

  /// What showed damage, as a sentence.
  static func evidence(_ evidence: Evidence, in language: Language) -> Prose {
    let words =
      switch evidence {
      case .chain: Wording(nl: "de keten van regels", en: "the chain of lines")
      case .nextSegment: Wording(nl: "wat erop volgt", en: "what follows it")
      case .snapshot: Wording(nl: "de momentopname", en: "the snapshot")
      case .stateFolder: Wording(nl: "wat deze machine onthield", en: "what this machine remembers")
      case .givenHead: Wording(nl: "de kop die is meegegeven", en: "the head that was given")
      case .givenCopy: Wording(nl: "de kopie die is meegegeven", en: "the copy that was given")
      case .mention: Wording(nl: "een andere gebeurtenis", en: "another event")
      }
    return Wording(
      nl: "Bewijs: \(words[.nl]) (\(code: evidence.rawValue)).",
      en: "Evidence: \(words[.en]) (\(code: evidence.rawValue)).")[
        language]
  }

  static func findings(_ count: Int) -> Wording {
    Wording(
      nl: count == 1 ? "\(count) bevinding" : "\(count) bevindingen",
      en: count == 1 ? "\(count) finding" : "\(count) findings")
  }

  static let finding = Wording(nl: "Bevinding", en: "Finding")
  static let event = Wording(nl: "Id", en: "Id")
  static let file = Wording(nl: "Bestand", en: "File")
  static let line = Wording(nl: "Regel", en: "Line")
}
