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

  static func verdict(_ verdict: CheckAnswer.Verdict) -> Wording {
    switch verdict {
    case .sound:
      Wording(
        nl:
          "Van elke regel zijn vorm, nummer en hash nagerekend: alles past op elkaar. Dat niemand alles heeft herschreven, blijkt pas naast een elders bewaarde kop.",
        en:
          "Form, number and hash of every line were computed again, and all fits together. That nobody rewrote it all, only a head that was kept elsewhere can show."
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

  static func compared(_ files: [Prose], in language: Language) -> Prose {
    let list = Prose.list(files, in: language)
    return Wording(nl: "Vergeleken met \(list).", en: "Compared with \(list).")[language]
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
