public import Wire

/// One of the 22 competences of the growth model, written as `1.1` to `6.5`.
public struct Competence: Hashable, Comparable, Sendable {
  /// The place among all competences, from 0 to 21.
  public let index: Int

  /// Every competence, in order.
  public static let all: [Competence] = (0..<labels.count).map { Competence(index: $0) }

  private static let codes: [String] = Area.allCases.flatMap { area in
    (1...area.size).map { "\(area.number).\($0)" }
  }

  private init(index: Int) {
    self.index = index
  }

  /// Reads a code such as `3.2`.
  public init?(_ code: String) {
    guard let index = Competence.codes.firstIndex(where: { $0.utf8.elementsEqual(code.utf8) }) else { return nil }
    self.index = index
  }

  /// The code, such as `3.2`.
  public var code: String { Competence.codes[index] }

  /// The area to which the competence belongs.
  public var area: Area {
    var first = 0
    for area in Area.allCases {
      if index < first + area.size { return area }
      first += area.size
    }
    return .facilitatingLearnersDigitalCompetence
  }

  /// A short name for people.
  public var label: Phrase { Competence.labels[index] }

  public static func < (left: Competence, right: Competence) -> Bool { left.index < right.index }

  private static let labels = [
    Phrase(nl: "communiceren in de organisatie", en: "communicating in the organisation"),
    Phrase(nl: "samenwerken met collega's", en: "working with colleagues"),
    Phrase(nl: "reflecteren", en: "reflecting on practice"),
    Phrase(nl: "digitaal blijven leren", en: "learning on, digitally"),
    Phrase(nl: "bronnen kiezen", en: "choosing resources"),
    Phrase(nl: "bronnen maken en bewerken", en: "making and adapting resources"),
    Phrase(nl: "bronnen beheren, beschermen en delen", en: "keeping, protecting and sharing resources"),
    Phrase(nl: "lesgeven", en: "teaching"),
    Phrase(nl: "begeleiden", en: "guiding"),
    Phrase(nl: "samen laten leren", en: "learning together"),
    Phrase(nl: "zelfgestuurd laten leren", en: "self-regulated learning"),
    Phrase(nl: "toetsvormen kiezen", en: "choosing ways to assess"),
    Phrase(nl: "gegevens duiden", en: "reading the evidence"),
    Phrase(nl: "feedback geven en plannen", en: "giving feedback and planning"),
    Phrase(nl: "toegankelijk en inclusief", en: "accessible and inclusive"),
    Phrase(nl: "differentiëren", en: "differentiating"),
    Phrase(nl: "actief betrekken", en: "engaging actively"),
    Phrase(nl: "informatie- en mediawijsheid", en: "information and media literacy"),
    Phrase(nl: "digitaal communiceren en samenwerken", en: "communicating and working together digitally"),
    Phrase(nl: "digitale inhoud maken", en: "making digital content"),
    Phrase(nl: "verantwoord gebruiken", en: "responsible use"),
    Phrase(nl: "digitaal problemen oplossen", en: "solving problems digitally"),
  ]
}

extension Competence: FieldValue {
  public static var unread: Competence { Competence(index: 0) }
  public static var expectation: Expectation { .oneOf(codes) }

  public init?(reading value: FieldReader.Value) {
    guard let text = value.string else { return nil }
    self.init(text)
  }

  public func write(to writer: inout JSONWriter) {
    writer.string(code)
  }
}
