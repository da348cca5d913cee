public import Wire

/// One of the six areas of the growth model, in the order in which maps of areas are written.
public enum Area: String, CaseIterable, FieldChoice {
  case professionalEngagement
  case digitalResources
  case teachingAndLearning
  case assessment
  case empoweringLearners
  case facilitatingLearnersDigitalCompetence

  public static let words = spelledWords

  /// The number of the area, from 1 to 6.
  public var number: Int {
    switch self {
    case .professionalEngagement: 1
    case .digitalResources: 2
    case .teachingAndLearning: 3
    case .assessment: 4
    case .empoweringLearners: 5
    case .facilitatingLearnersDigitalCompetence: 6
    }
  }

  /// The area with a number, or nil when there is none.
  init?(number: Int) {
    switch number {
    case 1: self = .professionalEngagement
    case 2: self = .digitalResources
    case 3: self = .teachingAndLearning
    case 4: self = .assessment
    case 5: self = .empoweringLearners
    case 6: self = .facilitatingLearnersDigitalCompetence
    default: return nil
    }
  }

  /// The places of its competences among all competences.
  var places: Range<Int> {
    switch self {
    case .professionalEngagement: 0..<4
    case .digitalResources: 4..<7
    case .teachingAndLearning: 7..<11
    case .assessment: 11..<14
    case .empoweringLearners: 14..<17
    case .facilitatingLearnersDigitalCompetence: 17..<22
    }
  }

  /// How many competences the area has.
  public var size: Int { places.count }

  /// The competences of the area, in order.
  public var competences: [Competence] {
    Array(Competence.all[places])
  }

  /// A short name for people.
  public var label: Phrase {
    switch self {
    case .professionalEngagement: Phrase(nl: "professioneel werken", en: "professional engagement")
    case .digitalResources: Phrase(nl: "digitale bronnen", en: "digital resources")
    case .teachingAndLearning: Phrase(nl: "lesgeven en leren", en: "teaching and learning")
    case .assessment: Phrase(nl: "toetsen en beoordelen", en: "assessment")
    case .empoweringLearners: Phrase(nl: "studenten betrekken", en: "empowering learners")
    case .facilitatingLearnersDigitalCompetence:
      Phrase(nl: "digitale vaardigheid van studenten", en: "learners' digital competence")
    }
  }
}
