public import Wire

/// One of the 22 competences of the growth model, written as `1.1` to `6.5`.
public struct Competence: Hashable, Comparable, Sendable {
  private let place: UInt8

  /// The place among all competences, from 0 to 21.
  public var index: Int { Int(place) }

  /// Every competence, in order.
  public static let all: [Competence] = (0..<labels.count).map { Competence(index: $0) }

  private init(index: Int) {
    place = UInt8(truncatingIfNeeded: index)
  }

  /// Reads a code such as `3.2`.
  public init?(_ code: String) {
    self.init(code.utf8.span)
  }

  /// Reads a code such as `3.2`.
  public init?(_ bytes: Span<UInt8>) {
    guard bytes.count == 3, bytes[1] == UInt8(ascii: "."), let area = Area(number: Int(bytes[0]) - 0x30) else {
      return nil
    }
    let number = Int(bytes[2]) - 0x30
    guard (1...area.size).contains(number) else { return nil }
    self.init(index: area.places.lowerBound + number - 1)
  }

  /// The code, such as `3.2`.
  public var code: String { "\(area.number).\(index - area.places.lowerBound + 1)" }

  /// The area to which the competence belongs.
  public var area: Area {
    switch index {
    case ..<4: .professionalEngagement
    case ..<7: .digitalResources
    case ..<11: .teachingAndLearning
    case ..<14: .assessment
    case ..<17: .empoweringLearners
    default: .facilitatingLearnersDigitalCompetence
    }
  }

  /// A short name for people.
  public var label: Phrase { Competence.labels[index] }

  public static func < (left: Competence, right: Competence) -> Bool { left.place < right.place }

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
  public static var expectation: Expectation { .oneOf(all.map(\.code)) }

  public init?(reading value: FieldReader.Value) {
    guard let text = value.string else { return nil }
    self.init(text)
  }

  public func write(to writer: inout JSONWriter) {
    writer.string(code)
  }
}
