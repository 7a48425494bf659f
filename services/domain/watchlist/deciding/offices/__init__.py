"""Who holds an office, and where its title stands cut short."""
