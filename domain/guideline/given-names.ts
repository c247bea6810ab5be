/**
 * Common given names, by which a column of names is told from one of districts, which looks the same otherwise. Names that are
 * months, places or words of a table as well (April, August, Hagen, Mark) are left out.
 */
const NAMES = `
Adam Agnes Ahmed Aleksandra Alexander Alexandra Alfred Ali Alina Alma Amelie Amina Amir Ana Anastasia Andrea Andreas Andrzej
Anette Angela Angelika Anita Anja Anke Anna Anne Anneliese Annemarie Annette Anni Anton Antonia Arda Arne Arthur Astrid Axel
Ayse Barbara Bärbel Beate Ben Benjamin Bernd Bernhard Berta Bettina Bianca Birgit Björn Brigitte Bruno Burkhard Can Carina
Carla Carmen Carola Caroline Carsten Cem Charlotte Christa Christel Christian Christiane Christina Christine Christoph
Claudia Clara Claus Cornelia Dagmar Daniel Daniela David Dennis Detlef Dieter Dietmar Dietrich Dirk Dominik Doris Dorothea
Eberhard Eckhard Edith Eduard Egon Ehrenfried Elena Elfriede Elias Elif Elisabeth Ella Elke Ellen Elli Emil Emilia Emine Emma
Emre Enrico Erich Erik Erika Erna Ernst Erwin Esra Esther Eva Evelyn Ewa Fabian Fatih Fatma Felix Ferdinand Finn Florian
Frank Franz Franziska Frauke Frida Frieda Friederike Friedhelm Friedrich Fritz Gabi Gabriele Georg Gerald Gerd Gerda Gerhard
Gerlinde Gertrud Gisela Gitta Gottfried Greta Gudrun Günter Günther Gustav Guido Hanna Hannah Hannelore Hans Harald Hartmut
Hasan Hatice Hedwig Heidi Heike Heiko Heiner Heinrich Heinz Helena Helene Helga Helmut Henriette Henry Herbert Hermann Herta
Hertha Hildegard Hiltrud Holger Horst Hubert Hugo Hüseyin Ibrahim Ida Ilona Ilse Ines Inge Ingeborg Ingo Ingrid Irene Iris
Irina Irma Irmgard Isabel Isabella Ismail Iwona Jan Jana Janina Jannik Jasmin Jens Jessica Joachim Johann Johanna Johannes
Jolanta Jonas Jörg Josef Josefine Judith Julia Julian Juliane Jürgen Jutta Kai Karin Karl Karla Karolina Karsten Katarzyna
Katharina Kathrin Katja Katrin Kerstin Kevin Kirsten Klara Klaus Knut Konrad Konstantin Kristina Krzysztof Kurt Lara Lars
Laura Lea Lena Leni Leo Leon Leonie Leyla Liam Liesel Lieselotte Lina Linda Lisa Liselotte Lothar Louis Luca Lucas Lucia Ludwig
Luis Luisa Luise Lukas Lydia Magdalena Maja Malte Manfred Manuel Manuela Marc Marcel Marco Marcus Mareike Margarete
Margarethe Margit Margot Margret Maria Marianne Marie Marina Mario Marion Markus Marlene Marlies Marta Martha Martin Martina
Mathias Mathilde Matthias Max Maximilian Mehmet Meike Melanie Meryem Mia Michael Michaela Michelle Mila Miriam Mohammed
Monika Monique Moritz Muhammad Murat Mustafa Nadine Nadja Natalia Natalie Nele Nicole Niklas Nils Nina Noah Nora Norbert
Olaf Oleksandr Olga Oliver Ömer Oskar Osman Otto Ottilie Özlem Patricia Patrick Paul Paula Pauline Peter Petra Philipp Pia Piotr
Rainer Ralf Ralph Raphael Rebecca Regina Reiner Reinhard Reinhold Renate Renata Ricarda Richard Rita Robert Roland Rolf
Romy Ronald Rosa Rosemarie Roswitha Rudi Rudolf Ruth Sabine Sabrina Samuel Sandra Sara Sarah Saskia Sebastian Selma Sigrid
Silke Silvia Simon Simone Sofia Sofie Sonja Sophia Sophie Stefan Stefanie Steffen Stephan Susanne Svenja Sven Svetlana
Swetlana Sylvia Tamara Tanja Tatjana Theo Theodor Theresa Therese Thomas Thorsten Tim Timo Tina Tobias Tom Torsten Traute
Udo Ulla Ulrich Ulrike Ursula Ute Uwe Valentin Vanessa Vera Veronika Viktor Viktoria Volker Waldemar Walter Waltraud Walburga
Werner Wilfried Wilhelm Wilhelmine Willi Wilma Winfried Wladimir Wolfgang Wolfram Xaver Yannick Yasmin Yusuf Yvonne Zeynep
`;

const GIVEN_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));

/** "Anna" and "Anna-Maria"; not "Annastraße". */
export const isGivenName = (word: string): boolean => {
  const [first = '', ...further] = word.split('-');
  return [first, ...further].every((part) => GIVEN_NAMES.has(part));
};
