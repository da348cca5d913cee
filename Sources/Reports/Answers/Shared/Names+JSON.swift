import Domain
import Wire

extension Names {
  /// The answer about somebody, with the name when names were asked for.
  func adding(to answer: JSON, nameOf person: PersonCode) -> JSON {
    guard areAsked else { return answer }
    return answer.adding("name", .text(self[person]))
  }
}
