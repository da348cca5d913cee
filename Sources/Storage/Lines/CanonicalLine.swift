import Domain

/// A line that was read straight from the bytes of a block: what is said around its data, and where its parts stand there.
///
/// It is made for every line of a log, so that it holds what every reader needs; the rest is found when it is asked for.
struct CanonicalLine: Successor {
  let key: Key
  /// The place of its kind among all.
  let kind: Int
  let on: Day
  /// Who recorded it, as it stands there.
  let by: PersonCode
  let left: Int
  /// Where in the block the line begins.
  let start: Int
  /// Where its parts stand, counted from there.
  let recorded: Int
  let leftPlace: Int
  /// The data, behind `,"data":`.
  let data: Int
  let seal: Int
  let hash: HashText

  /// How many bytes it has, without its line feed.
  var count: Int { seal + CanonicalLine.sealCount }

  // `,"salt":"`, the salt, `","hash":"`, the hash, and `"}`.
  static let saltPlace = 9
  static let saltCount = 22
  static let hashPlace = 41
  static let sealCount = 86

  var parts: Envelope.Parts {
    let (salt, hash) = (seal + CanonicalLine.saltPlace, seal + CanonicalLine.hashPlace)
    return Envelope.Parts(
      number: Spelling.id.count, recorded: recorded, left: leftPlace, head: 0..<data - Spelling.data.count,
      seal: .data(data..<seal, salt: salt..<salt + CanonicalLine.saltCount), hash: hash..<hash + HashText.count)
  }

  var envelope: Envelope {
    Envelope(
      id: key.id, type: EventKind.all[kind].type, version: 1, on: on, recorded: key.recorded, by: by, left: left,
      hash: hash, parts: parts)
  }
}
