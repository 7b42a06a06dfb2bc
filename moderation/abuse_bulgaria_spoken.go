package moderation

import "strings"

// spokenForms returns the other ways a form of a phrase is said and written in the
// dialects and in haste, divided by spaces. A phrase names the standard form alone.
func spokenForms(form string) string {
	switch form {
	// Pronouns, and the verb to be.
	case "ви":
		return "ва вий ве"
	case "те":
		return "та тъ"
	case "ме":
		return "ма мъ"
	case "се":
		return "са съ"
	case "го":
		return "гу"
	case "ги":
		return "га гъ"
	case "вас":
		return "ваз вази вазе васа"
	case "теб":
		return "тебе тебека"
	case "него":
		return "негу"
	case "тях":
		return "тех"
	case "всички":
		return "сички сичките"
	case "всичките":
		return "сичките"
	case "тоя":
		return "тос"
	case "тая":
		return "таа таз"
	case "съм":
		return "сам сьм"
	case "сте":
		return "сти"
	// Particles and prepositions.
	case "да":
		return "дъ ди"
	case "ще":
		return "ше ша шъ жа ке"
	case "дано":
		return "дану"
	case "не":
		return "ни"
	case "на":
		return "нъ"
	case "за":
		return "зъ"
	case "в", "във":
		return "у ф въф"
	case "у":
		return "ф в"
	case "по":
		return "пу"
	case "от":
		return "ут"
	case "до":
		return "ду"
	case "дето":
		return "дету деж"
	// What curses are about.
	case "майка":
		return "майкя маика майкъ"
	case "майката":
		return "майкята маиката майкъта майкатъ"
	case "мама":
		return "мамъ"
	case "рода":
		return "родъ родо"
	case "гъза":
		return "гъзо гъзъ"
	case "кура":
		return "куро куръ"
	case "хуя":
		return "хую"
	case "задника":
		return "заднико задникъ"
	case "вашия":
		return "вашио вашьо"
	case "вашата":
		return "вашта вашъта"
	case "вашите":
		return "ваште"
	}
	if stem, ok := strings.CutSuffix(form, "ът"); ok && len(stem) > 2*shortObscene { // езико
		return stem + "о " + stem + "ъ " + stem + "а"
	}
	return ""
}
