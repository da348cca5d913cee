import Domain
import Wire

@testable import Storage

extension String {
  /// What the text reads as; a test that misspells something stops.
  func read<Value>(_ make: (String) -> Value?) -> Value {
    guard let value = make(self) else { fatalError("misspelled: \(self)") }
    return value
  }

  var writer: Writer { read { Writer($0) } }
  var moment: Moment { read { Moment($0) } }
  var day: Day { read { Day($0) } }
  var person: PersonCode { read { PersonCode($0) } }
  var event: EventID { read { EventID($0) } }
  var log: LogID { read { LogID($0) } }
  var utf8Bytes: [UInt8] { Array(utf8) }
}

/// The test vector of DESIGN.md section 4.
enum Vector {
  static let log = "AAECAwQFBgcICQoLDA0ODw"
  static let first =
    #"{"id":"west-1","type":"level-measured","v":1,"on":"2025-11-03","recorded":"2025-11-03T14:05:11.123Z","by":"p-7k2m9qxa","data":{"person":"p-x4c8tamb","method":"i-coach","level":"B1","round":"2025-najaar"},"salt":"pB3k0yqPZ1mYw0Qm8b1xUg","hash":"I_aLD5KM_xokIvsFkhCSyiVhwLi1C9VX92jtVEhzvgc"}"#
  static let second =
    #"{"id":"west-2","type":"event-corrected","v":1,"on":"2025-11-04","recorded":"2025-11-04T08:00:00.000Z","by":"p-7k2m9qxa","data":{"event":"west-1","data":{"level":"B2"},"reason":"typefout, zie \"notitie\""},"salt":"EBESExQVFhcYGRobHB0eHw","hash":"H4Aj7_2EGxKOZKmSWJldui4-3-6RvA9Fv6opwhkcuQs"}"#
  static let erased =
    #"{"id":"west-1","type":"level-measured","v":1,"on":"2025-11-03","recorded":"2025-11-03T14:05:11.123Z","by":"p-7k2m9qxa","data":null,"erased":"WyT5ESE2q-ZpYPhyt-j3c60H1AVBCrJlXY94RSXijJo","hash":"I_aLD5KM_xokIvsFkhCSyiVhwLi1C9VX92jtVEhzvgc"}"#
}
