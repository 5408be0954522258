namespace Recognition.Web.Demo;

/// <summary>Names that are put together by chance: whoever bears one of them is not meant.</summary>
internal static class DemoNames
{
    private static readonly string[] First = Words("""
        Aaliyah Aaron Abigail Adrian Agnes Aisha Alan Alejandra Alex Alicia Amara Amir Ana Andre Angela Anh Anika Anthony April Arjun
        Arturo Asha Beatriz Benjamin Bernice Beth Brandon Brenda Brian Bruno Calvin Camila Carlos Carmen Caroline Cassandra Cedric Celeste
        Charles Chloe Christina Clarence Claudia Colin Connie Corey Craig Crystal Curtis Cynthia Dana Daniel Darius Darlene David Deborah
        Deepa Delia Denise Derek Desmond Diana Dolores Dominic Donald Donna Dwight Earl Edith Eduardo Elaine Elena Elijah Emeka Emily Emma
        Enrique Eric Erica Ernest Esperanza Ethan Eugene Evelyn Faith Farah Felicia Felix Fernando Fiona Frances Gabriel Gail Gary Gloria
        Grace Graham Gregory Gwen Hannah Harold Hassan Hector Helen Henry Hiro Holly Howard Ibrahim Ida Imani Ingrid Irene Isaac Isabel Ivan
        Jacob Jamal James Janet Jasmine Javier Jean Jerome Jesse Joan Joel Jordan Jorge Josephine Joyce Juan Judith Julian Kareem Karen
        Katherine Keisha Kelvin Kenji Kim Kofi Kurt Lamar Laura Leah Leon Leticia Lian Linda Lionel Lorenzo Lorraine Louis Lucia Luther
        Mabel Malik Marcus Margaret Maria Mariam Martin Maya Mei Melvin Miguel Mildred Minh Miriam Mohammed Monica Nadia Naomi Natalie
        Nathan Nelson Nina Noah Norma Olga Oliver Omar Oscar Pamela Patrice Paul Pearl Pedro Penelope Philip Priya Quentin Rachel Rafael
        Ramona Raymond Rebecca Regina Renee Ricardo Rita Robert Roberta Roland Rosa Roy Ruben Ruth Sabrina Samir Samuel Sandra Sara Scott
        Sergio Shanice Sheila Simone Sofia Sonia Stanley Stella Susan Tamara Tanya Terrence Theresa Thomas Tiana Tomas Trevor Tyrone Uma
        Valerie Vanessa Vernon Victor Vincent Viola Walter Wanda Wayne Wendy Wesley Xavier Yasmin Yolanda Yusuf Zachary Zoe
        """);

    private static readonly string[] Last = Words("""
        Abbott Abrego Acheson Adeyemi Aldridge Alvarado Amsel Ansah Archuleta Arnett Ashby Atwater Ayala Baines Baldwin Barajas Barlow
        Beckett Belmonte Berglund Bishara Blackwell Bledsoe Bonner Bowden Braddock Briscoe Brannigan Bustos Calloway Camacho Canfield
        Cardwell Carver Castellan Chandra Chavarria Cheng Clayborn Coates Colvin Conley Corrigan Covington Crandall Cordova Dahlberg
        Dalton Darrow Delacroix Delgado Denham Desai Dillard Dorsey Drummond Duarte Dunleavy Eastman Eberhart Eckles Ellison Enriquez
        Espinoza Fairbanks Farrow Fenwick Fielding Figueroa Finley Fitch Fontaine Forsythe Fowler Franklin Fuentes Gaither Galvan Garland
        Garrison Gaines Gentry Gilmore Glover Godfrey Goodwin Granger Greer Guerrero Gupta Hadley Halvorsen Hammond Hargrove Harlow
        Hathaway Hawkins Haynes Heller Henning Hidalgo Hinton Holbrook Hollins Horvath Hoang Huerta Hutchins Ibarra Ingram Iverson Jamison
        Jarvis Jaramillo Jernigan Kamara Kearney Keller Kendrick Kessler Khoury Kimball Kirkland Knowles Kovac Krause Lachance Lancaster
        Langley Larkin Lattimore Ledesma Lennox Leung Lindgren Lockhart Lombard Lujan Lyles Macklin Maddox Mahoney Maldonado Mancini
        Marlowe Marsden Mbeki McAllen McBride McCray McElroy Meadows Medrano Mercer Merritt Mireles Montoya Moreland Morrow Mukherjee
        Nakamura Navarro Nesbitt Newell Nguyen Nkosi Norwood Obando Ocampo Odom Okafor Olivares Ordway Osborn Overton Pacheco Palmer
        Parrish Patel Paxton Pendleton Peralta Pettway Phan Pickett Pineda Platt Prescott Pruitt Quarles Quintana Radcliffe Ramsey Rankin
        Redmond Renner Rhodes Rincon Robles Rollins Rosales Rowland Rutledge Saavedra Salcedo Sandoval Sayers Schaefer Seaton Sewell
        Shaffer Sheridan Shore Sinclair Solano Spencer Stafford Starks Sterling Stovall Sutherland Swanson Tafoya Talbot Tavares Teague
        Thornton Tillman Tobin Tolliver Tran Trujillo Tuttle Underhill Upchurch Valdez Vance Vasquez Vickers Villanueva Waddell Wakefield
        Walden Ware Weatherby Weller Westbrook Whitaker Wilder Winslow Woodard Wyatt Yamada Yarbrough Yates Zamora Zapata Zeller
        """);

    /// <summary>As many different names as asked for, the same at every call.</summary>
    public static IEnumerable<string> Endless(IReadOnlySet<string> taken)
    {
        var chance = new Random(54);
        var given = new HashSet<string>(taken);
        while (true)
        {
            var name = $"{First[chance.Next(First.Length)]} {Last[chance.Next(Last.Length)]}";
            if (given.Add(name)) yield return name;
        }
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
