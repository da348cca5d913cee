extension Reading where Value == String {
  /// Any text that is not empty.
  public static var text: Reading {
    Reading(Phrase(en: "a text that is not empty", nl: "een tekst die niet leeg is")) { word in
      word.allSatisfy(\.isWhitespace) ? nil : word
    }
  }
}

extension Reading where Value == Int {
  /// A whole number, written with digits only.
  public static func integer(in range: ClosedRange<Int>) -> Reading {
    let (least, most) = (range.lowerBound, range.upperBound)
    let expected = Phrase(
      en: "a whole number from \(least) to \(most)", nl: "een heel getal van \(least) tot en met \(most)")
    return Reading(expected) { word in
      // `Int` also reads "+5", "007" and "-0".
      guard let number = Int(word), String(number) == word, range.contains(number) else { return nil }
      return number
    }
  }
}

extension Reading {
  /// One of the names of an enumeration, which help lists.
  ///
  /// Compiled where it is used: in here the runtime would have to be asked what the enumeration consists of.
  @inlinable
  public static func choice(of type: Value.Type) -> Reading
  where Value: CaseIterable & RawRepresentable<String> {
    choice(of: type.allCases.map { $0.rawValue }) { Value(rawValue: $0) }
  }

  /// One of some names, which help lists, each of which means a value.
  public static func choice(of names: [String], meaning: @escaping @Sendable (String) -> Value?) -> Reading {
    Reading(choices: names) { word throws(ValueProblems) in
      guard let value = meaning(word) else {
        let list = names.joined(separator: ", ")
        let problem = ValueProblem(
          expected: Phrase(en: "one of \(list)", nl: "een van \(list)"),
          suggestions: Suggestion.nearest(to: word, among: names))
        throw ValueProblems(list: [problem])
      }
      return value
    }
  }

  /// Items joined by commas; all that are wrong are reported together.
  public static func list<Item>(of item: Reading<Item>) -> Reading where Value == [Item] {
    Reading(choices: item.choices) { word throws(ValueProblems) in
      var items: [Item] = []
      var problems: [ValueProblem] = []
      for part in word.split(separator: ",", omittingEmptySubsequences: false) {
        do throws(ValueProblems) {
          items.append(try item.read(String(part)))
        } catch {
          for problem in error.list {
            problems.append(
              ValueProblem(
                part: problem.part ?? String(part), expected: problem.expected, suggestions: problem.suggestions))
          }
        }
      }
      guard problems.isEmpty else { throw ValueProblems(list: problems) }
      return items
    }
  }
}
