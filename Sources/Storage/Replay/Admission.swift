import Domain

/// Which events of one writer a read admits: always whole batches, because a batch shares its moment.
enum Admission {
  case all
  case through(Moment)
  case upTo(number: Int)
  case none

  init(_ knownAt: KnownAt, of writer: Writer) {
    switch knownAt {
    case .everything: self = .all
    case .moment(let moment): self = .through(moment)
    case .frontier(let frontier): self = frontier.heads[writer].map { .upTo(number: $0.number) } ?? .none
    }
  }

  func admits(_ key: Key) -> Bool {
    switch self {
    case .all: true
    case .through(let moment): key.recorded <= moment
    case .upTo(let number): key.id.number <= number
    case .none: false
    }
  }
}
