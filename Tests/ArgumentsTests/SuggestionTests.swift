import Testing

@testable import Arguments

@Suite struct `A suggestion` {
  @Test(arguments: [
    ("workshp", ["workshop"]), ("wrokshop", ["workshop"]), ("WORKSHOP", ["workshop"]), ("coahcing", ["coaching"]),
    ("learn", ["learning-line"]), ("blorp", []), ("", []), ("canva", ["canvas"]), ("caos", []),
  ])
  func `is near the word, whatever the case, or goes on where it stops`(word: String, expected: [String]) {
    let candidates = ["workshop", "coaching", "canvas", "level", "learning-line"]
    #expect(Suggestion.nearest(to: word, among: candidates) == expected)
  }

  @Test func `is one of at most three, the nearest first, equally near ones as given`() {
    #expect(Suggestion.nearest(to: "b1", among: ["c2", "b2", "a1", "c1", "b1", "b3"]) == ["b1", "b2", "a1"])
    #expect(Suggestion.nearest(to: "abcdef", among: ["abcdxy", "abcdef", "abcdex"]) == ["abcdef", "abcdex", "abcdxy"])
  }

  @Test func `is made once for a candidate given twice`() {
    #expect(Suggestion.nearest(to: "--onn", among: ["--on", "--on", "--only"]) == ["--on"])
  }

  @Test func `is at most a third of the word away`() {
    #expect(Suggestion.nearest(to: "abcdef", among: ["abcdxx", "abcxxx"]) == ["abcdxx"])
    #expect(Suggestion.nearest(to: "ab", among: ["ax", "xx"]) == ["ax"])
  }
}

@Suite struct `The distance between words` {
  /// All words of at most this many letters of "abc".
  static func words(upTo length: Int) -> [String] {
    var all = [""]
    var last = [""]
    for _ in 0..<length {
      last = last.flatMap { word in ["a", "b", "c"].map { word + $0 } }
      all += last
    }
    return all
  }

  /// The words that one insertion, deletion, substitution or swap of neighbours leads to.
  static func neighbours(of word: String) -> Set<String> {
    let letters = Array(word)
    var found: Set<String> = []
    for i in 0...letters.count {
      for letter in "abc" {
        found.insert(String(letters[..<i] + [letter] + letters[i...]))
        if i < letters.count { found.insert(String(letters[..<i] + [letter] + letters[(i + 1)...])) }
      }
      if i < letters.count { found.insert(String(letters[..<i] + letters[(i + 1)...])) }
      if i + 1 < letters.count {
        found.insert(String(letters[..<i] + [letters[i + 1], letters[i]] + letters[(i + 2)...]))
      }
    }
    return found
  }

  @Test func `is the least number of edits, for all pairs of words of four of three letters`() {
    let world = Set(Self.words(upTo: 5))
    let words = Self.words(upTo: 4)
    let next = Dictionary(uniqueKeysWithValues: world.map { ($0, Self.neighbours(of: $0).intersection(world)) })
    for from in words {
      var steps = [from: 0]
      var edge = [from]
      while !edge.isEmpty {
        var reached: [String] = []
        for word in edge {
          for neighbour in next[word, default: []] where steps[neighbour] == nil {
            steps[neighbour] = steps[word, default: 0] + 1
            reached.append(neighbour)
          }
        }
        edge = reached
      }
      let scalars = Array(from.unicodeScalars)
      for to in words where Suggestion.distance(from: scalars, to: Array(to.unicodeScalars)) != steps[to] {
        Issue.record("from \(from) to \(to)")
      }
    }
  }
}
